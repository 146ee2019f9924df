package org.rightsdesk.web.page;

/** A status in a word or two: an adjective in sentence case, never a link. */
public record Tag(String words, Colour colour) {
  /** What a tag's colour says. Red is kept for what is urgent. */
  public enum Colour {
    BLUE("govuk-tag--blue"),
    GREEN("govuk-tag--green"),
    GREY("govuk-tag--grey"),
    RED("govuk-tag--red"),
    YELLOW("govuk-tag--yellow");

    private final String style;

    Colour(String style) {
      this.style = style;
    }

    /** The class of the design system. */
    public String style() {
      return style;
    }
  }
}
