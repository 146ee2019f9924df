package org.rightsdesk.correspondence.incoming;

/** Something a person should know about how a mail was read. */
public enum MailNote {
  TEXT_FROM_MARKUP("The words were taken from a formatted mail, without its layout."),
  TEXT_CUT("The mail has more text than is shown; the whole is in the original."),
  GUESSED_CHARACTERS("The mail does not say how its letters are encoded; some may be wrong."),
  ENCRYPTED("A part of the mail is encrypted and cannot be read."),
  OUTLOOK_CONTAINER("Files may be hidden in a winmail.dat attachment."),
  UNREADABLE_INSIDE("A mail attached to this one could not be read.");

  private final String sentence;

  MailNote(String sentence) {
    this.sentence = sentence;
  }

  /** Returns the note as a sentence. */
  public String sentence() {
    return sentence;
  }
}
