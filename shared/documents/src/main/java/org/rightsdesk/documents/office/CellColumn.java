package org.rightsdesk.documents.office;

/** Columns of a sheet, named by letters from A. */
final class CellColumn {
  /** The most columns that the format has. */
  static final int MOST = 16_384;

  private CellColumn() {}

  /** The number of the column in a cell's reference such as {@code AB12}, from 1; 0 for none. */
  static int of(String reference) {
    int column = 0;
    for (int i = 0; i < reference.length(); i++) {
      char letter = reference.charAt(i);
      if (letter < 'A' || letter > 'Z') {
        break;
      }
      column = column * 26 + letter - 'A' + 1;
      if (column > MOST) {
        return 0;
      }
    }
    return column;
  }
}
