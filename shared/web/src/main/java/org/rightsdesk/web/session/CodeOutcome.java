package org.rightsdesk.web.session;

/** What became of a code that somebody typed. */
public sealed interface CodeOutcome {
  /** The code is right, and is now used. */
  record Right() implements CodeOutcome {}

  /** The code is not the one that was sent last, or its time is over. */
  record Wrong(int triesLeft) implements CodeOutcome {}

  /** Too many tries: nothing is compared any more until the lock ends. */
  record Locked() implements CodeOutcome {}
}
