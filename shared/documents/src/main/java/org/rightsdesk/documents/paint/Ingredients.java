package org.rightsdesk.documents.paint;

import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.jspecify.annotations.Nullable;

/**
 * Looks at what colours, shadings, states and fonts are made of before the painter reads them:
 * mends calculations and calibrated colours, and finds data that end early, which it would go on
 * without.
 */
final class Ingredients {
  private static final Map<String, COSName> KINDS =
      Map.of(
          OperatorName.DRAW_OBJECT, COSName.XOBJECT,
          OperatorName.SET_GRAPHICS_STATE_PARAMS, COSName.EXT_G_STATE,
          OperatorName.SHADING_FILL, COSName.SHADING,
          OperatorName.SET_FONT_AND_SIZE, COSName.FONT,
          OperatorName.STROKING_COLORSPACE, COSName.COLORSPACE,
          OperatorName.NON_STROKING_COLORSPACE, COSName.COLORSPACE,
          OperatorName.STROKING_COLOR_N, COSName.PATTERN,
          OperatorName.NON_STROKING_COLOR_N, COSName.PATTERN);

  private static final List<COSName> PARTS =
      List.of(
          COSName.SHADING,
          COSName.COLORSPACE,
          COSName.FUNCTION,
          COSName.FUNCTIONS,
          COSName.SMASK,
          COSName.G,
          COSName.TR,
          COSName.getPDFName("TR2"),
          COSName.FONT,
          COSName.DESCENDANT_FONTS,
          COSName.FONT_DESC,
          COSName.FONT_FILE,
          COSName.FONT_FILE2,
          COSName.FONT_FILE3,
          COSName.ENCODING,
          COSName.TO_UNICODE,
          COSName.CID_TO_GID_MAP);

  private static final int SAMPLED = 0;
  private static final int CALCULATED = 4;
  private static final int FIRST_MESH = 4;
  private static final int LAST_MESH = 7;

  private final PaintLimits limits;
  private final Shortfalls shortfalls;
  private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  Ingredients(PaintLimits limits, Shortfalls shortfalls) {
    this.limits = limits;
    this.shortfalls = shortfalls;
  }

  /** Looks at what an operator asks for by name. */
  void before(String operator, List<COSBase> operands, @Nullable PDResources resources)
      throws IOException {
    COSName kind = KINDS.get(operator);
    if (kind == null || resources == null) {
      return;
    }
    COSDictionary known = resources.getCOSObject().getCOSDictionary(kind);
    for (COSBase operand : operands) {
      if (known != null && operand instanceof COSName name) {
        look(known.getDictionaryObject(name));
      }
    }
  }

  private void look(@Nullable COSBase base) throws IOException {
    COSBase part = base instanceof COSObject reference ? reference.getObject() : base;
    if (!(part instanceof COSArray || part instanceof COSDictionary) || !seen.add(part)) {
      return;
    }
    if (part instanceof COSArray array) {
      CalibratedColours.mend(array);
      for (COSBase one : array) {
        look(one);
      }
      return;
    }
    COSDictionary dictionary = (COSDictionary) part;
    if (dictionary instanceof COSStream stream && !stream.containsKey(COSName.WIDTH)) {
      limits.beforeData(stream);
      lookAtData(stream);
    }
    for (COSName name : PARTS) {
      look(dictionary.getDictionaryObject(name));
    }
  }

  private void lookAtData(COSStream stream) throws IOException {
    int function = stream.getInt(COSName.FUNCTION_TYPE);
    int shading = stream.getInt(COSName.SHADING_TYPE);
    if (function == CALCULATED) {
      limits.beforeStream(stream);
      Calculation.mend(stream);
    } else if (function == SAMPLED) {
      limits.beforeStream(stream);
      shortfalls.endsEarly(EndsEarly.samples(stream));
    } else if (shading >= FIRST_MESH && shading <= LAST_MESH) {
      limits.beforeStream(stream);
      shortfalls.endsEarly(EndsEarly.mesh(stream, shading));
    }
  }
}
