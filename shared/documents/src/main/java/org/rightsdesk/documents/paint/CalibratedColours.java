package org.rightsdesk.documents.paint;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * Writes calibrated greys and colours as the colour profiles that say the same.
 *
 * <p>The painter takes them for those of the screen, or makes their white bluish; with profiles it
 * does what the format asks for. Whatever white they are measured against is the white of the page.
 */
final class CalibratedColours {
  /** The white of profiles, as they write it. */
  private static final float[] WHITE = {0.9642f, 1, 0.8249f};

  /** How Bradford weighs a colour for the eye, and back. */
  private static final float[][] TO_EYE = {
    {0.8951f, 0.2664f, -0.1614f}, {-0.7502f, 1.7135f, 0.0367f}, {0.0389f, -0.0685f, 1.0296f}
  };

  private static final float[][] FROM_EYE = {
    {0.9869929f, -0.1470543f, 0.1599627f},
    {0.4323053f, 0.5183603f, 0.0492912f},
    {-0.0085287f, 0.0400428f, 0.9684867f}
  };

  private static final int HEAD = 128;
  private static final int ENTRY = 12;

  private CalibratedColours() {}

  /** Turns a colour space that is calibrated, and says rightly how, into one with a profile. */
  static void mend(COSArray space) throws IOException {
    COSBase kind = space.size() == 2 ? space.getObject(0) : null;
    boolean grey = COSName.CALGRAY.equals(kind);
    if (!(grey || COSName.CALRGB.equals(kind))
        || !(space.getObject(1) instanceof COSDictionary way)) {
      return;
    }
    float[] white = numbers(way, COSName.WHITE_POINT, 1, 1, 1);
    if (white.length != 3 || white[0] <= 0 || white[1] <= 0 || white[2] <= 0) {
      return;
    }
    Map<String, byte[]> tags = new LinkedHashMap<>();
    tags.put("wtpt", point(WHITE));
    if (grey) {
      tags.put("kTRC", curve(way.getFloat(COSName.GAMMA, 1)));
    } else {
      float[] gamma = numbers(way, COSName.GAMMA, 1, 1, 1);
      float[] matrix = numbers(way, COSName.MATRIX, 1, 0, 0, 0, 1, 0, 0, 0, 1);
      if (gamma.length != 3 || matrix.length != 9) {
        return;
      }
      for (int i = 0; i < 3; i++) {
        String ink = "rgb".substring(i, i + 1);
        float[] full = {matrix[3 * i], matrix[3 * i + 1], matrix[3 * i + 2]};
        tags.put(ink + "XYZ", point(adapted(full, white)));
        tags.put(ink + "TRC", curve(gamma[i]));
      }
    }
    COSStream profile = new COSStream();
    profile.setInt(COSName.N, grey ? 1 : 3);
    try (OutputStream out = profile.createRawOutputStream()) {
      out.write(profile(grey ? "GRAY" : "RGB ", tags));
    }
    space.clear();
    space.add(COSName.ICCBASED);
    space.add(profile);
  }

  private static float[] numbers(COSDictionary way, COSName name, float... otherwise) {
    COSArray numbers = way.getCOSArray(name);
    return numbers == null ? otherwise : numbers.toFloatArray();
  }

  /** The colour that looks beside the white of profiles as this one beside its own. */
  private static float[] adapted(float[] colour, float[] white) {
    float[] seen = times(TO_EYE, colour);
    float[] from = times(TO_EYE, white);
    float[] to = times(TO_EYE, WHITE);
    for (int i = 0; i < 3; i++) {
      seen[i] *= to[i] / from[i];
    }
    return times(FROM_EYE, seen);
  }

  private static float[] times(float[][] matrix, float[] colour) {
    float[] product = new float[3];
    for (int i = 0; i < 3; i++) {
      product[i] = matrix[i][0] * colour[0] + matrix[i][1] * colour[1] + matrix[i][2] * colour[2];
    }
    return product;
  }

  private static byte[] point(float[] xyz) {
    return tag("XYZ ", fixed(xyz[0]), fixed(xyz[1]), fixed(xyz[2]));
  }

  /** A curve that raises to a power. */
  private static byte[] curve(float gamma) {
    return tag("para", 0, fixed(gamma));
  }

  private static byte[] tag(String type, int... content) {
    ByteBuffer tag = ByteBuffer.allocate(8 + 4 * content.length).put(ascii(type)).putInt(0);
    for (int one : content) {
      tag.putInt(one);
    }
    return tag.array();
  }

  private static int fixed(float number) {
    return Math.round(number * 0x10000);
  }

  /** A profile of a screen, in version 4 of their format (ICC.1). */
  private static byte[] profile(String colours, Map<String, byte[]> tags) {
    int at = HEAD + 4 + ENTRY * tags.size();
    int size = at + tags.values().stream().mapToInt(tag -> tag.length).sum();
    ByteBuffer profile = ByteBuffer.allocate(size);
    profile.putInt(size).putInt(0).putInt(0x04000000);
    profile.put(ascii("mntr")).put(ascii(colours)).put(ascii("XYZ "));
    profile.position(36).put(ascii("acsp"));
    profile.position(64).putInt(1);
    for (float one : WHITE) {
      profile.putInt(fixed(one));
    }
    profile.position(HEAD).putInt(tags.size());
    for (Map.Entry<String, byte[]> tag : tags.entrySet()) {
      profile.put(ascii(tag.getKey())).putInt(at).putInt(tag.getValue().length);
      at += tag.getValue().length;
    }
    tags.values().forEach(profile::put);
    return profile.array();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
