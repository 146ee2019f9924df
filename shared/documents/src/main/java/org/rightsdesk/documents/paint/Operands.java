package org.rightsdesk.documents.paint;

import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;

/** Leaves of too many operands the last, as other readers do; the painter takes the first. */
final class Operands {
  private static final Map<String, Integer> COUNTS =
      Map.ofEntries(
          Map.entry(OperatorName.SHOW_TEXT, 1),
          Map.entry(OperatorName.SHOW_TEXT_ADJUSTED, 1),
          Map.entry(OperatorName.SHOW_TEXT_LINE, 1),
          Map.entry(OperatorName.SHOW_TEXT_LINE_AND_SPACE, 3),
          Map.entry(OperatorName.SET_FONT_AND_SIZE, 2),
          Map.entry(OperatorName.MOVE_TEXT, 2),
          Map.entry(OperatorName.MOVE_TEXT_SET_LEADING, 2),
          Map.entry(OperatorName.SET_MATRIX, 6),
          Map.entry(OperatorName.CONCAT, 6),
          Map.entry(OperatorName.DRAW_OBJECT, 1),
          Map.entry(OperatorName.SET_GRAPHICS_STATE_PARAMS, 1),
          Map.entry(OperatorName.MOVE_TO, 2),
          Map.entry(OperatorName.LINE_TO, 2),
          Map.entry(OperatorName.CURVE_TO, 6),
          Map.entry(OperatorName.CURVE_TO_REPLICATE_INITIAL_POINT, 4),
          Map.entry(OperatorName.CURVE_TO_REPLICATE_FINAL_POINT, 4),
          Map.entry(OperatorName.APPEND_RECT, 4));

  private Operands() {}

  /** The operands that an operator takes. */
  static List<COSBase> of(String operator, List<COSBase> given) {
    Integer count = COUNTS.get(operator);
    return count == null || given.size() <= count
        ? given
        : given.subList(given.size() - count, given.size());
  }
}
