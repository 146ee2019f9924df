package org.rightsdesk.documents.paint;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.jspecify.annotations.Nullable;

/**
 * Where to look for what a form asks for by name and does not hold: in the forms that it lies in,
 * and on the page.
 *
 * <p>Files of the first versions of PDF leave it there, and other readers look there.
 */
final class OuterResources {
  private static final Map<String, COSName> KINDS =
      Map.of(
          OperatorName.DRAW_OBJECT, COSName.XOBJECT,
          OperatorName.SET_GRAPHICS_STATE_PARAMS, COSName.EXT_G_STATE,
          OperatorName.SHADING_FILL, COSName.SHADING,
          OperatorName.SET_FONT_AND_SIZE, COSName.FONT,
          OperatorName.STROKING_COLORSPACE, COSName.COLORSPACE,
          OperatorName.NON_STROKING_COLORSPACE, COSName.COLORSPACE);

  private final Deque<PDResources> outer = new ArrayDeque<>();

  /** Notes what there was where a form begins. */
  void enter(@Nullable PDResources resources) {
    outer.push(resources == null ? new PDResources() : resources);
  }

  /** The form has ended. */
  void leave() {
    outer.pop();
  }

  /** The nearest resources outside that hold what an operator asks for, if its own do not. */
  Optional<PDResources> holding(
      String operator, List<COSBase> operands, @Nullable PDResources own, PDPage page) {
    COSName kind = KINDS.get(operator);
    if (kind == null || operands.isEmpty() || !(operands.getFirst() instanceof COSName name)) {
      return Optional.empty();
    }
    if (own == null || holds(own, kind, name)) {
      return Optional.empty();
    }
    for (PDResources resources : outer) {
      if (holds(resources, kind, name)) {
        return Optional.of(resources);
      }
    }
    return Optional.ofNullable(page.getResources()).filter(found -> holds(found, kind, name));
  }

  private static boolean holds(PDResources resources, COSName kind, COSName name) {
    COSDictionary known = resources.getCOSObject().getCOSDictionary(kind);
    return known != null && known.containsKey(name);
  }
}
