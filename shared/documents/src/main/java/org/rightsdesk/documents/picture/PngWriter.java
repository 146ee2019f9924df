package org.rightsdesk.documents.picture;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.rightsdesk.documents.canonical.PictureKind;

/** Writes pictures as PNG files that hold pixels and nothing else. */
public final class PngWriter {
  private PngWriter() {}

  /** Writes one file; a text picture takes four bits a pixel. */
  public static void write(PagePicture picture, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      write(picture, out);
    }
  }

  /** Writes what one file holds to a stream, which stays open. */
  public static void write(PagePicture picture, OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    data.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
    chunk(data, "IHDR", header(picture));
    chunk(data, "IDAT", deflated(picture));
    chunk(data, "IEND", new byte[0]);
    data.flush();
  }

  private static byte[] header(PagePicture picture) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream data = new DataOutputStream(bytes);
    data.writeInt(picture.width());
    data.writeInt(picture.height());
    data.writeByte(picture.kind() == PictureKind.TEXT ? 4 : 8);
    data.writeByte(picture.kind() == PictureKind.COLOUR ? 2 : 0);
    data.write(new byte[3]);
    return bytes.toByteArray();
  }

  private static byte[] deflated(PagePicture picture) throws IOException {
    if (picture.kind() == PictureKind.TEXT) {
      return RowDeflater.deflate(
          PngRows.packed(picture, 1), 1 + PngRows.bytesInRow(picture.width(), picture.kind()));
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(3);
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater, 1 << 16)) {
      PngRows rows = new PngRows(picture);
      for (int y = 0; y < picture.height(); y++) {
        out.write(rows.filtered(y));
      }
    } finally {
      deflater.end();
    }
    return bytes.toByteArray();
  }

  private static void chunk(DataOutputStream data, String type, byte[] content) throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 check = new CRC32();
    check.update(name);
    check.update(content);
    data.writeInt(content.length);
    data.write(name);
    data.write(content);
    data.writeInt((int) check.getValue());
  }
}
