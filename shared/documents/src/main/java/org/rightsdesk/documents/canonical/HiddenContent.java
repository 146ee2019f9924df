package org.rightsdesk.documents.canonical;

/**
 * Something in the file that the page's picture does not show, for the officer to know of.
 *
 * <p>It is shown for review and, but for {@link Kind#NOT_DRAWN}, never goes out.
 *
 * @param kind what it is
 * @param text what it says, cut at {@value #MAX_LENGTH} characters
 */
public record HiddenContent(Kind kind, String text) {
  /** The most characters that are kept of one piece. */
  public static final int MAX_LENGTH = 2_000;

  public HiddenContent {
    if (text.length() > MAX_LENGTH) {
      text = text.substring(0, MAX_LENGTH);
    }
  }

  /** The ways in which a file hides things. */
  public enum Kind {
    INVISIBLE_TEXT("Text that cannot be seen"),
    COMMENT("A comment"),
    FORM_VALUE("The value of a form field"),
    ATTACHMENT("An attached file"),
    LAYER("A layer that is switched off"),
    PROPERTY("What the file says of itself"),
    OTHER_VERSION("Another version of the same text"),
    KEPT_DATA("Data kept in the file beside what it shows"),
    /** Unlike the others it does go out, with fewer pixels than the file has. */
    SHOWN_SMALLER("Shown smaller than it is in the file"),
    /** Nothing that was there to be seen, as far as anybody can tell. */
    PASSED_OVER("Something on the page that was passed over"),
    /** What no bundled font has: unlike the others it does go out, as its code. */
    NOT_DRAWN("Characters that could not be drawn, shown by their codes");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** What to call it on a page. */
    public String label() {
      return label;
    }
  }
}
