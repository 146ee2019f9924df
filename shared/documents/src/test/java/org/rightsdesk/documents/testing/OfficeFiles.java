package org.rightsdesk.documents.testing;

import java.util.LinkedHashMap;
import java.util.Map;

/** Makes office documents from the XML of their parts. */
public final class OfficeFiles {
  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
  private static final String WORD =
      " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
          + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"";
  private static final String SHEET =
      " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
  private static final String RELATIONS =
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
  private static final String TYPE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  private final String folder;
  private final String main;
  private final String contentType;
  private final ZipFiles zip = new ZipFiles();
  private final Map<String, StringBuilder> relations = new LinkedHashMap<>();
  private boolean typedByEnding;

  private OfficeFiles(String folder, String main, String contentType) {
    this.folder = folder;
    this.main = main;
    this.contentType = contentType;
    relate("", "main", "officeDocument", folder + main, false);
  }

  /** A Word document with this between the start and the end of its body. */
  public static OfficeFiles word(String body) {
    OfficeFiles file = new OfficeFiles("word/", "document.xml", "wordprocessingml.document.main");
    return file.part(
        "document.xml", "<w:document" + WORD + "><w:body>" + body + "</w:body></w:document>");
  }

  /** A workbook with this in its list of sheets and names. */
  public static OfficeFiles workbook(String lists) {
    OfficeFiles file = new OfficeFiles("xl/", "workbook.xml", "spreadsheetml.sheet.main");
    return file.part("workbook.xml", "<workbook" + SHEET + ">" + lists + "</workbook>");
  }

  /** A paragraph of one run of a Word document. */
  public static String paragraph(String words) {
    return "<w:p>" + run(words) + "</w:p>";
  }

  /** A run of a Word document. */
  public static String run(String words) {
    return "<w:r><w:t xml:space=\"preserve\">" + words + "</w:t></w:r>";
  }

  /** Adds a part below the document's own folder, and its relation to the main part. */
  public OfficeFiles related(String id, String type, String part, String xml) {
    relate(folder + main, id, type, part, false);
    return part(part, xml);
  }

  /** Adds a relation of the main part to an address outside. */
  public OfficeFiles outside(String id, String type, String address) {
    relate(folder + main, id, type, address, true);
    return this;
  }

  /** Adds a relation of another part. */
  public OfficeFiles relation(String part, String id, String type, String target) {
    relate(folder + part, id, type, target, target.contains(":"));
    return this;
  }

  /** Adds a part below the document's own folder. */
  public OfficeFiles part(String part, String xml) {
    zip.with(folder + part, HEAD + xml);
    return this;
  }

  /** Adds a part below the top of the document. */
  public OfficeFiles atTheTop(String part, String xml) {
    zip.with(part, HEAD + xml);
    return this;
  }

  /** Adds a part that is no XML below the document's own folder. */
  public OfficeFiles media(String id, String part, byte[] content) {
    relate(folder + main, id, "image", part, false);
    zip.with(folder + part, content);
    return this;
  }

  /** Adds what the document says of itself. */
  public OfficeFiles property(String element, String value) {
    relate("", "core", "core-properties", "docProps/core.xml", false);
    zip.with("docProps/core.xml", HEAD + "<p><" + element + ">" + value + "</" + element + "></p>");
    return this;
  }

  /** Says what the main part is for all parts that end as it does, as some libraries do. */
  public OfficeFiles typedByEnding() {
    typedByEnding = true;
    return this;
  }

  /** The start of a part of a Word document that holds this, with the name spaces it needs. */
  public static String wordPart(String element, String content) {
    return "<w:" + element + WORD + ">" + content + "</w:" + element + ">";
  }

  /** A sheet that holds this. */
  public static String sheet(String content) {
    return "<worksheet" + SHEET + ">" + content + "</worksheet>";
  }

  /** The document. */
  public byte[] bytes() {
    zip.with(
        "[Content_Types].xml",
        HEAD
            + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + (typedByEnding
                ? "<Default Extension=\"xml"
                : "<Override PartName=\"/" + folder + main)
            + "\" ContentType=\"application/vnd.openxmlformats-officedocument."
            + contentType
            + "+xml\"/></Types>");
    relations.forEach(
        (part, list) -> {
          int slash = part.lastIndexOf('/') + 1;
          zip.with(
              part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels",
              HEAD + RELATIONS + list + "</Relationships>");
        });
    return zip.bytes();
  }

  private void relate(String part, String id, String type, String target, boolean outside) {
    relations
        .computeIfAbsent(part, _ -> new StringBuilder())
        .append("<Relationship Id=\"")
        .append(id)
        .append("\" Type=\"")
        .append(TYPE)
        .append(type)
        .append("\" Target=\"")
        .append(target)
        .append('"')
        .append(outside ? " TargetMode=\"External\"/>" : "/>");
  }
}
