package org.rightsdesk.documents.hostile;

import static org.rightsdesk.documents.testing.RawPdf.line;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import org.rightsdesk.documents.testing.Jpeg2000Writer;
import org.rightsdesk.documents.testing.RawPdf;

/** Makes hostile files, each by its name. */
final class HostileFiles {
  private static final long GIGABYTE = 1L << 30;

  private HostileFiles() {}

  static Map<String, byte[]> all() {
    Map<String, byte[]> files = new TreeMap<>();
    files.put("bomb-in-content.pdf", content(bomb(GIGABYTE, ' ')));
    files.put("bomb-of-operators.pdf", content(bomb(GIGABYTE / 4, 'q', '\n')));
    files.put("bomb-in-picture.pdf", picture(8, 8, bomb(2 * GIGABYTE, 0)));
    files.put("bomb-in-a-bomb.pdf", twice(RawPdf.deflate(bomb(2 * GIGABYTE, 0))));
    files.put("flood-of-pixels.pdf", picture(30_000, 30_000, bomb(30_000L * 30_000 / 8, 0)));
    files.put("flood-of-tiles.pdf", jpeg2000(20_000, 20_000, 64, 64));
    files.put("tile-without-end.pdf", jpeg2000(7_000, 7_000, 7_000, 7_000));
    files.put("form-in-itself.pdf", formInItself());
    files.put("pattern-in-itself.pdf", patternInItself());
    files.put("tiles.pdf", tiles());
    files.put("dashes.pdf", new RawPdf().page("[0.00001] 0 d 0 0 m 500000 700 l S\n").bytes());
    files.put("deep.pdf", new RawPdf().page("[".repeat(200_000)).bytes());
    files.put("deep-object.pdf", deepObject());
    files.put("pages-in-a-ring.pdf", ring());
    files.put("count.pdf", count());
    files.put("endless-page.pdf", boxed("0 0 1e30 1e30"));
    files.put("no-page.pdf", boxed("0 0 0 0"));
    files.put("table-in-a-ring.pdf", tableRing());
    files.put("flood.png", png(30_000, 30_000, 1, bomb(30_000L * 3_751, 0)));
    files.put("bomb.png", png(100, 100, 8, bomb(GIGABYTE, 0)));
    files.put("flood.jpg", jpeg());
    files.put("long.txt", "a\n".repeat(4 << 20).getBytes(StandardCharsets.US_ASCII));
    return files;
  }

  private static byte[] bomb(long size, int... pattern) {
    byte[] part = new byte[1 << 16];
    for (int i = 0; i < part.length; i++) {
      part[i] = (byte) pattern[i % pattern.length];
    }
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new DeflaterOutputStream(packed)) {
      for (long written = 0; written < size; written += part.length) {
        out.write(part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  private static byte[] content(byte[] packed) {
    RawPdf pdf = new RawPdf();
    int bomb = pdf.stream("/Filter /FlateDecode", packed);
    return pdf.page("", "", "/Contents " + bomb + " 0 R").bytes();
  }

  private static byte[] twice(byte[] packed) {
    RawPdf pdf = new RawPdf();
    int bomb = pdf.stream("/Filter [/FlateDecode /FlateDecode]", packed);
    return pdf.page("", "", "/Contents " + bomb + " 0 R").bytes();
  }

  private static byte[] picture(int width, int height, byte[] packed) {
    RawPdf pdf = new RawPdf();
    int image =
        pdf.stream(
            "/Type /XObject /Subtype /Image /Width "
                + width
                + " /Height "
                + height
                + " /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /FlateDecode",
            packed);
    return pdf.page("q 500 0 0 500 0 0 cm /I Do Q\n", RawPdf.resource("XObject", "I", image), "")
        .bytes();
  }

  /** A small picture that says it is a large one. */
  private static byte[] jpeg2000(int width, int height, int tileWidth, int tileHeight) {
    byte[] picture =
        new Jpeg2000Writer(64, 64, new int[64 * 64], new int[64 * 64], new int[64 * 64])
            .codeStream();
    ByteBuffer header = ByteBuffer.wrap(picture);
    header.putInt(8, width).putInt(12, height).putInt(24, tileWidth).putInt(28, tileHeight);
    RawPdf pdf = new RawPdf();
    int image =
        pdf.stream(
            "/Type /XObject /Subtype /Image /Width 64 /Height 64 /Filter /JPXDecode", picture);
    return pdf.page("q 500 0 0 500 0 0 cm /I Do Q\n", RawPdf.resource("XObject", "I", image), "")
        .bytes();
  }

  private static byte[] formInItself() {
    RawPdf pdf = new RawPdf();
    int form =
        pdf.deflated(
            "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources <</XObject <</F 4 0 R>>>>",
            RawPdf.bytes("/F Do /F Do /F Do\n"));
    return pdf.page("/F Do\n", RawPdf.resource("XObject", "F", form), "").bytes();
  }

  private static byte[] patternInItself() {
    RawPdf pdf = new RawPdf();
    int pattern =
        pdf.deflated(
            "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 9"
                + " /YStep 9 /Resources <</Pattern <</P 4 0 R>>>>",
            RawPdf.bytes("/Pattern cs /P scn 0 0 9 9 re f\n"));
    return pdf.page(
            "/Pattern cs /P scn 0 0 500 500 re f\n", RawPdf.resource("Pattern", "P", pattern), "")
        .bytes();
  }

  private static byte[] tiles() {
    RawPdf pdf = new RawPdf();
    int pattern =
        pdf.deflated(
            "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 90000 90000]"
                + " /XStep 0.0001 /YStep 0.0001 /Resources <<>>",
            RawPdf.bytes("0 0 9 9 re f\n"));
    return pdf.page(
            "/Pattern cs /P scn 0 0 500 500 re f\n", RawPdf.resource("Pattern", "P", pattern), "")
        .bytes();
  }

  private static byte[] deepObject() {
    RawPdf pdf = new RawPdf();
    int deep = pdf.add("[".repeat(500_000));
    return pdf.page(line(72, 700, 12, "a"), "", "/Annots " + deep + " 0 R").bytes();
  }

  private static byte[] ring() {
    byte[] file = new RawPdf().page("").bytes();
    String text = new String(file, StandardCharsets.ISO_8859_1);
    return RawPdf.bytes(text.replace("/Kids [5 0 R ]", "/Kids [2 0 R ]"));
  }

  private static byte[] count() {
    byte[] file = new RawPdf().page("").bytes();
    String text = new String(file, StandardCharsets.ISO_8859_1);
    return RawPdf.bytes(text.replace("/Count 1 ", "/Count 2000000000 "));
  }

  private static byte[] boxed(String box) {
    return new RawPdf().page("", "", "/MediaBox [" + box + "]").bytes();
  }

  private static byte[] tableRing() {
    byte[] file = new RawPdf().page("").bytes();
    String text = new String(file, StandardCharsets.ISO_8859_1);
    int table = text.lastIndexOf("xref\n0");
    return RawPdf.bytes(text.replace("/Root 1 0 R", "/Root 1 0 R /Prev " + table));
  }

  private static byte[] png(int width, int height, int depth, byte[] packed) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      DataOutputStream data = new DataOutputStream(file);
      data.writeLong(0x89504E470D0A1A0AL);
      ByteArrayOutputStream header = new ByteArrayOutputStream();
      DataOutputStream fields = new DataOutputStream(header);
      fields.writeInt(width);
      fields.writeInt(height);
      fields.write(new byte[] {(byte) depth, 0, 0, 0, 0});
      chunk(data, "IHDR", header.toByteArray());
      chunk(data, "IDAT", packed);
      chunk(data, "IEND", new byte[0]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }

  private static void chunk(DataOutputStream data, String type, byte[] content) throws IOException {
    CRC32 check = new CRC32();
    check.update(type.getBytes(StandardCharsets.US_ASCII));
    check.update(content);
    data.writeInt(content.length);
    data.writeBytes(type);
    data.write(content);
    data.writeInt((int) check.getValue());
  }

  private static byte[] jpeg() {
    return RawPdf.bytes(
        "\u00FF\u00D8\u00FF\u00C0\0\u0011\u0008\u00FF\u00FF\u00FF\u00FF\u0003\u0001\u0011\0"
            + "\u0002\u0011\0\u0003\u0011\0\u00FF\u00DA\0\u000C");
  }
}
