package org.rightsdesk.documents.testing;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The greys of a file's one page as poppler paints it. */
public final class PopplerGreys {
  private final byte[] file;
  private final int width;
  private final int height;

  private PopplerGreys(byte[] file) {
    this.file = file;
    String[] header = new String(file, 0, 40, StandardCharsets.ISO_8859_1).split("\\s", 5);
    width = Integer.parseInt(header[1]);
    height = Integer.parseInt(header[2]);
  }

  /** Has the page painted, with so many pixels to an inch; the test goes on only with poppler. */
  public static PopplerGreys of(Path pdf, int resolution) {
    ExternalTools.require("pdftoppm");
    return new PopplerGreys(
        ExternalTools.output(
            "pdftoppm", "-r", Integer.toString(resolution), "-gray", pdf.toString()));
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /** How light a pixel is, from 0 to 255. */
  public int lightness(int x, int y) {
    return file[file.length - width * height + y * width + x] & 0xFF;
  }
}
