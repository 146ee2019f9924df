package org.rightsdesk.documents.paint;

/** Stops the painting of a page that mixes colours with what lies below them. */
final class BlendedPage extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BlendedPage() {
    super("the page mixes colours", null, false, false);
  }
}
