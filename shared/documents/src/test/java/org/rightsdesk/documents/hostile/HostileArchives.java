package org.rightsdesk.documents.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.rightsdesk.documents.testing.OfficeFiles;

/** Makes hostile office documents, mails, web pages, archives and TIFF pictures, by their names. */
final class HostileArchives {
  private static final long GIGABYTE = 1L << 30;
  private static final String CONTENT = "Content-Type: multipart/mixed; boundary=x\n\n";
  private static final String MAIL =
      "Message-ID: <1@a.example>\nFrom: a@a.example\nDate: x\nSubject: x\n" + CONTENT;

  private static final String RELATION = "<r><r Id=\"a\" Type=\"/%s\" Target=\"%s\"/></r>";
  private static final Map<String, String> WORD_PARTS =
      Map.of(
          "[Content_Types].xml",
          "<t><o PartName=\"/word/document.xml\" ContentType=\"wordprocessingml\"/></t>",
          "_rels/.rels",
          RELATION.formatted("officeDocument", "word/document.xml"));
  private static final Map<String, String> SHEET_PARTS =
      Map.of(
          "[Content_Types].xml",
          "<t><o PartName=\"/xl/workbook.xml\" ContentType=\"spreadsheetml\"/></t>",
          "_rels/.rels",
          RELATION.formatted("officeDocument", "xl/workbook.xml"),
          "xl/_rels/workbook.xml.rels",
          RELATION.formatted("sharedStrings", "shared.xml"),
          "xl/workbook.xml",
          "<w/>");

  private HostileArchives() {}

  static Map<String, byte[]> all() {
    Map<String, byte[]> files = new TreeMap<>();
    files.put("bomb.zip", bomb(Map.of(), "a.txt", "", GIGABYTE));
    files.put("many-files.zip", manyFiles());
    files.put("no-archive.zip", bytes("PK\3\4 nothing of an archive follows"));
    files.put("bomb.docx", bomb(WORD_PARTS, "word/document.xml", "<d><p><r><t>", GIGABYTE));
    files.put(
        "bomb-of-shared-texts.xlsx", bomb(SHEET_PARTS, "xl/shared.xml", "<s><si><t>", GIGABYTE));
    files.put("laughs.docx", word(laughs()));
    files.put("other-files.docx", word("<!DOCTYPE d SYSTEM \"file:///etc/passwd\"><d/>"));
    files.put("deep.docx", word("<sdt>".repeat(300_000)));
    files.put("tables-in-tables.docx", word("<d>" + "<tbl><tr><tc>".repeat(60)));
    files.put("far-cell.xlsx", sheet("<row r=\"9999999\"><c r=\"XFD9999999\"><v>1</v></c></row>"));
    files.put("far-columns.xlsx", sheet("<row><c r=\"XFD1\"><v>1</v></c></row>".repeat(100_000)));
    files.put("long-number.xlsx", sheet("<row><c><v>1e999999999</v></c></row>"));
    files.put("deep.html", bytes("<html>" + "<div>".repeat(1_000_000)));
    files.put("formatting.html", bytes("<html>" + "<p><b><i><u>".repeat(100_000)));
    files.put("tables.html", bytes("<html>" + "<table><tr><td>".repeat(20_000)));
    files.put("links.html", bytes("<html>" + "<p><a href=x>".repeat(300)));
    files.put("hidden.html", bytes("<html>" + "<p hidden>a".repeat(100_000)));
    files.put("parts.eml", bytes(MAIL + "--x\n\na\n".repeat(20_000)));
    files.put("deep.eml", bytes(MAIL + ("--x\n" + CONTENT).repeat(5_000)));
    files.put("cells.csv", bytes("a,b,c\n".repeat(1 << 20)));
    files.put("length.dat", container(Integer.MAX_VALUE));
    files.put("flood.tiff", tiff(60_000, 60_000));
    files.put("strip.tiff", tiff(7_000, 7_000));
    return files;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** An archive of small parts and one that unpacks to so many zeros behind its start. */
  private static byte[] bomb(Map<String, String> parts, String name, String start, long size) {
    return zip(
        zip -> {
          for (Map.Entry<String, String> part : parts.entrySet()) {
            zip.putNextEntry(new ZipEntry(part.getKey()));
            zip.write(bytes(part.getValue()));
          }
          zip.putNextEntry(new ZipEntry(name));
          zip.write(bytes(start));
          byte[] zeros = bytes("0".repeat(1 << 16));
          for (long written = 0; written < size; written += zeros.length) {
            zip.write(zeros);
          }
        });
  }

  private static byte[] manyFiles() {
    return zip(
        zip -> {
          for (int i = 0; i < 30_000; i++) {
            zip.putNextEntry(new ZipEntry(String.valueOf(i)));
          }
        });
  }

  /** What writes an archive. */
  private interface Filling {
    void fill(ZipOutputStream zip) throws IOException;
  }

  private static byte[] zip(Filling filling) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(file)) {
      zip.setLevel(Deflater.BEST_SPEED);
      filling.fill(zip);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }

  private static byte[] word(String document) {
    return OfficeFiles.word("").part("document.xml", document).bytes();
  }

  private static byte[] sheet(String rows) {
    return OfficeFiles.workbook("<sheets><sheet name=\"S\" r:id=\"a\"/></sheets>")
        .related(
            "a",
            "worksheet",
            "worksheets/sheet1.xml",
            OfficeFiles.sheet("<sheetData>" + rows + "</sheetData>"))
        .bytes();
  }

  /** Entities of entities, a billion words in all. */
  private static String laughs() {
    StringBuilder type = new StringBuilder("<!DOCTYPE d [<!ENTITY e0 \"ha\">");
    for (int i = 1; i < 10; i++) {
      String before = "&e" + (i - 1) + ";";
      type.append("<!ENTITY e" + i + " \"" + before.repeat(10) + "\">");
    }
    return type.append("]><d>&e9;</d>").toString();
  }

  /** A winmail.dat whose first part says to be of a length that it is not. */
  private static byte[] container(int length) {
    ByteBuffer file = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
    file.putInt(0x223E9F78).putShort((short) 1).put((byte) 1).putInt(0x9003).putInt(length);
    return file.array();
  }

  private static byte[] tiff(int width, int height) {
    ByteBuffer file = ByteBuffer.allocate(200).put(bytes("MM")).putShort((short) 42).putInt(8);
    file.putShort((short) 5);
    int[][] entries = {{256, width}, {257, height}, {259, 0x50000}, {273, 100}, {279, 1 << 30}};
    for (int[] entry : entries) {
      int type = entry[0] == 259 ? 3 : 4;
      file.putShort((short) entry[0]).putShort((short) type).putInt(1).putInt(entry[1]);
    }
    return file.array();
  }
}
