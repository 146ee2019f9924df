package org.rightsdesk.documents.redaction;

/**
 * Something the reviewer should know about a panel.
 *
 * @param panel the panel as it will be burned
 * @param kind what is doubtful
 */
public record PanelWarning(Panel panel, Kind kind) {
  /** What can be doubtful about a panel. */
  public enum Kind {
    GUESSABLE_WIDTH(
        "What is hidden is so short that its width could help to guess it. Cover more beside it."),
    NOTHING_UNDER_IT("There is nothing on the page under this panel."),
    OFF_THE_PAGE("Part of this panel lies off the page.");

    private final String sentence;

    Kind(String sentence) {
      this.sentence = sentence;
    }

    /** One plain sentence for the reviewer. */
    public String sentence() {
      return sentence;
    }
  }
}
