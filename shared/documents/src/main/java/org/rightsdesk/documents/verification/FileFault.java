package org.rightsdesk.documents.verification;

/** Something in a written file that should not be; its message holds nothing of the content. */
final class FileFault extends Exception {
  private static final long serialVersionUID = 1L;

  FileFault(String message) {
    super(message, null, false, false);
  }
}
