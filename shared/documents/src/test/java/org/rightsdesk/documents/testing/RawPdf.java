package org.rightsdesk.documents.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes PDF files byte by byte, so that anything can be in them, right or wrong.
 *
 * <p>Object 1 is the catalogue, 2 the page tree; 3 Helvetica, which pages know as F1.
 */
public final class RawPdf {
  private final List<byte[]> objects = new ArrayList<>();
  private final List<Integer> pages = new ArrayList<>();
  private String catalogue = "";
  private String trailer = "";
  private String before = "";
  private String after = "";
  private Optional<byte[]> finished = Optional.empty();

  /** An empty file. */
  public RawPdf() {
    add("");
    add("");
    add("<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding>>");
  }

  /** A file that is made already. */
  public static RawPdf of(byte[] file) {
    RawPdf pdf = new RawPdf();
    pdf.finished = Optional.of(file);
    return pdf;
  }

  /** Adds an object and gives its number. */
  public int add(String content) {
    objects.add(bytes(content));
    return objects.size();
  }

  /** Adds a stream as it is. */
  public int stream(String entries, byte[] content) {
    ByteArrayOutputStream object = new ByteArrayOutputStream();
    object.writeBytes(bytes("<<" + entries + " /Length " + content.length + ">>\nstream\n"));
    object.writeBytes(content);
    object.writeBytes(bytes("\nendstream"));
    objects.add(object.toByteArray());
    return objects.size();
  }

  /** Adds a stream, deflated. */
  public int deflated(String entries, byte[] content) {
    return stream(entries + " /Filter /FlateDecode", deflate(content));
  }

  /** Adds an A4 page with its content. */
  public RawPdf page(String content) {
    return page(content, "", "");
  }

  /** Adds a page with more resources and more entries, which may replace the usual ones. */
  public RawPdf page(String content, String resources, String entries) {
    int stream = deflated("", bytes(content));
    String box = entries.contains("/MediaBox") ? "" : " /MediaBox [0 0 595 842]";
    pages.add(
        add(
            "<</Type /Page /Parent 2 0 R"
                + box
                + " /Resources <</Font <</F1 3 0 R"
                + (resources.contains("/Font") ? "" : ">> ")
                + resources.replace("/Font", "")
                + ">> "
                + (entries.contains("/Contents") ? "" : "/Contents " + stream + " 0 R ")
                + entries
                + ">>"));
    return this;
  }

  /** One more resource for a page: the object of this number, which its content knows by a name. */
  public static String resource(String kind, String name, int number) {
    return "/" + kind + " <</" + name + " " + number + " 0 R>>";
  }

  /** One more font for a page, beside the one that each has. */
  public static String font(String name, int number) {
    return "/Font /" + name + " " + number + " 0 R>>";
  }

  /** Entries for the catalogue. */
  public RawPdf catalogue(String entries) {
    catalogue = entries;
    return this;
  }

  /** Entries for the trailer. */
  public RawPdf trailer(String entries) {
    trailer = entries;
    return this;
  }

  /** Bytes before the header and after the end. */
  public RawPdf around(String bytesBefore, String bytesAfter) {
    before = bytesBefore;
    after = bytesAfter;
    return this;
  }

  /** The file. */
  public byte[] bytes() {
    if (finished.isPresent()) {
      return finished.get();
    }
    objects.set(0, bytes("<</Type /Catalog /Pages 2 0 R " + catalogue + ">>"));
    StringBuilder kids = new StringBuilder();
    pages.forEach(page -> kids.append(page).append(" 0 R "));
    objects.set(1, bytes("<</Type /Pages /Count " + pages.size() + " /Kids [" + kids + "]>>"));
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(bytes(before + "%PDF-1.7\n"));
    int shift = before.length();
    List<Integer> offsets = new ArrayList<>();
    for (int i = 0; i < objects.size(); i++) {
      offsets.add(file.size() - shift);
      file.writeBytes(bytes((i + 1) + " 0 obj\n"));
      file.writeBytes(objects.get(i));
      file.writeBytes(bytes("\nendobj\n"));
    }
    int table = file.size() - shift;
    StringBuilder end = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n");
    end.append("0000000000 65535 f \n");
    offsets.forEach(offset -> end.append(String.format("%010d 00000 n \n", offset)));
    end.append("trailer\n<</Size ").append(objects.size() + 1).append(" /Root 1 0 R ");
    end.append(trailer).append(">>\nstartxref\n").append(table).append("\n%%EOF\n").append(after);
    file.writeBytes(bytes(end.toString()));
    return file.toByteArray();
  }

  /** The file with one object changed in a second revision, the first kept as it was. */
  public byte[] revised(int number, String content) {
    byte[] first = bytes();
    String text = new String(first, StandardCharsets.ISO_8859_1);
    String table =
        text.substring(text.lastIndexOf("startxref") + 10).lines().findFirst().orElse("");
    String object = number + " 0 obj\n" + content + "\nendobj\n";
    String end =
        "xref\n"
            + number
            + " 1\n"
            + String.format("%010d 00000 n \n", first.length)
            + "trailer\n<</Size "
            + (objects.size() + 1)
            + " /Root 1 0 R /Prev "
            + table
            + ">>\nstartxref\n"
            + (first.length + object.length())
            + "\n%%EOF\n";
    return bytes(text + object + end);
  }

  /** Writes the file. */
  public Path write(Path file) {
    try {
      return Files.write(file, bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A line of text in Helvetica at a place from the lower left corner. */
  public static String line(double x, double y, double size, String text) {
    return "BT /F1 " + size + " Tf " + x + " " + y + " Td (" + text + ") Tj ET\n";
  }

  /** Compresses bytes. */
  public static byte[] deflate(byte[] content) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  /** The bytes of a text, one a character. */
  public static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
