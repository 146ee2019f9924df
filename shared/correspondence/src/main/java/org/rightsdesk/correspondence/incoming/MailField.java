package org.rightsdesk.correspondence.incoming;

/**
 * A field of a mail's header that its readers are shown.
 *
 * @param name as programs write it, such as {@code From}
 * @param value the sender's word, decoded, on one line
 */
public record MailField(String name, String value) {
  @Override
  public String toString() {
    return "MailField[" + name + "]";
  }
}
