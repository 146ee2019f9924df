package org.rightsdesk.documents.structure;

import java.util.List;

/** The kinds of element that a document is made of, for those who listen to it. */
public enum ElementKind {
  H1("H1"),
  H2("H2"),
  H3("H3"),
  H4("H4"),
  H5("H5"),
  H6("H6"),
  PARAGRAPH("P"),
  QUOTE("BlockQuote"),
  LIST("L"),
  POINT("LI"),
  LABEL("Lbl"),
  POINT_BODY("LBody"),
  TABLE("Table"),
  ROW("TR"),
  COLUMN_HEADER("TH"),
  ROW_HEADER("TH"),
  CELL("TD");

  /** The deepest heading that there is. */
  public static final int DEEPEST_HEADING = 6;

  private static final List<ElementKind> HEADINGS = List.of(H1, H2, H3, H4, H5, H6);

  private final String tag;

  ElementKind(String tag) {
    this.tag = tag;
  }

  /** The name that PDF has for it. */
  public String tag() {
    return tag;
  }

  /** The heading of a level, from 1; below the deepest there is no other. */
  public static ElementKind heading(int level) {
    return HEADINGS.get(Math.clamp(level, 1, DEEPEST_HEADING) - 1);
  }

  /** The level of a heading, from 1; 0 for what is none. */
  public int headingLevel() {
    return HEADINGS.indexOf(this) + 1;
  }
}
