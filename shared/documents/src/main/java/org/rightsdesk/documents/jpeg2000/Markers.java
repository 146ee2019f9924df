package org.rightsdesk.documents.jpeg2000;

/** The markers of a code stream (ISO/IEC 15444-1, table A.2). */
final class Markers {
  static final int START = 0xFF4F;
  static final int TILE_PART = 0xFF90;
  static final int DATA = 0xFF93;
  static final int END = 0xFFD9;
  static final int SIZE = 0xFF51;
  static final int STYLE = 0xFF52;
  static final int STYLE_OF_COMPONENT = 0xFF53;
  static final int STEPS = 0xFF5C;
  static final int STEPS_OF_COMPONENT = 0xFF5D;
  static final int REGION = 0xFF5E;
  static final int ORDER_CHANGES = 0xFF5F;
  static final int PACKED_HEADERS = 0xFF60;
  static final int PACKED_HEADERS_OF_TILE = 0xFF61;

  private Markers() {}
}
