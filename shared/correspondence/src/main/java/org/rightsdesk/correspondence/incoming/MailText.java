package org.rightsdesk.correspondence.incoming;

/**
 * One text part of a mail as it was sent.
 *
 * @param markup whether the words are HTML, as it was written and never to be rendered
 * @param chosen whether it is part of the mail's text; else another part says it in another form
 * @param words in characters, otherwise as sent
 */
public record MailText(boolean markup, boolean chosen, String words) {
  @Override
  public String toString() {
    return "MailText[masked]";
  }
}
