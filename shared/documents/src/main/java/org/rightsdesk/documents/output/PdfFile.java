package org.rightsdesk.documents.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.rightsdesk.domain.digest.Sha256;

/**
 * A PDF file as it is written, object by object, from first byte to last.
 *
 * <p>Nothing stands between objects, none is written twice and none is left out.
 */
final class PdfFile implements AutoCloseable {
  private final OutputStream out;
  private final MessageDigest digest = Sha256.begin();
  private final List<Long> offsets = new ArrayList<>();
  private long position;

  PdfFile(Path file) throws IOException {
    this.out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
    write("%PDF-1.7\n%");
    write(new byte[] {(byte) 0xE2, (byte) 0xE3, (byte) 0xCF, (byte) 0xD3});
    write("\n");
  }

  /** A number for an object that is written later. */
  int reserve() {
    offsets.add(-1L);
    return offsets.size();
  }

  /** Writes an object with a reserved number. */
  void object(int number, String content) throws IOException {
    begin(number);
    write(content + "\nendobj\n");
  }

  /** Writes a stream with a reserved number. */
  void stream(int number, String entries, byte[] content) throws IOException {
    begin(number);
    write("<<" + entries + " /Length " + content.length + ">>\nstream\n");
    write(content);
    write("\nendstream\nendobj\n");
  }

  /** Ends the file with its table and trailer. */
  void finish(int catalogue, int information) throws IOException {
    long table = position;
    String identifier = HexFormat.of().formatHex(digest.digest(), 0, 16);
    StringBuilder end = new StringBuilder();
    end.append("xref\n0 ").append(offsets.size() + 1).append("\n0000000000 65535 f \n");
    for (long offset : offsets) {
      if (offset < 0) {
        throw new IllegalStateException("an object was reserved and not written");
      }
      end.append(String.format("%010d 00000 n \n", offset));
    }
    end.append("trailer\n<</Size ").append(offsets.size() + 1);
    end.append(" /Root ").append(catalogue).append(" 0 R /Info ").append(information);
    end.append(" 0 R /ID [<").append(identifier).append("> <").append(identifier).append(">]>>\n");
    end.append("startxref\n").append(table).append("\n%%EOF\n");
    write(end.toString());
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  private void begin(int number) throws IOException {
    if (offsets.get(number - 1) >= 0) {
      throw new IllegalStateException("an object was written twice");
    }
    offsets.set(number - 1, position);
    write(number + " 0 obj\n");
  }

  private void write(String text) throws IOException {
    write(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private void write(byte[] bytes) throws IOException {
    out.write(bytes);
    digest.update(bytes);
    position += bytes.length;
  }
}
