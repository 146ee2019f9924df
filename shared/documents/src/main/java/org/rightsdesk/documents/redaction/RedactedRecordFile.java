package org.rightsdesk.documents.redaction;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rightsdesk.documents.canonical.Box;
import org.rightsdesk.documents.canonical.CanonicalRecordFile;
import org.rightsdesk.documents.canonical.JsonFields;
import org.rightsdesk.documents.canonical.PictureKind;
import org.rightsdesk.documents.canonical.Route;
import org.rightsdesk.documents.structure.ElementPath;

/** Keeps redacted records in their folders, as JSON. */
public final class RedactedRecordFile {
  private RedactedRecordFile() {}

  /** Writes a record into its folder. */
  public static void write(RedactedRecord record, Path folder) throws IOException {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("route", record.route().name());
    json.put("pages", record.pages().stream().map(RedactedRecordFile::page).toList());
    Files.writeString(folder.resolve(RedactedRecord.FILE_NAME), JSON.std.asString(json));
  }

  /**
   * Reads the record of a folder.
   *
   * @throws IOException if there is none, or it is not one of ours
   */
  public static RedactedRecord read(Path folder) throws IOException {
    return parse(Files.readString(folder.resolve(RedactedRecord.FILE_NAME)));
  }

  /**
   * Reads a record from the content of its {@value RedactedRecord#FILE_NAME}.
   *
   * @throws IOException if it is not one of ours
   */
  public static RedactedRecord parse(String content) throws IOException {
    try {
      JsonFields json = JsonFields.of(content);
      List<RedactedPage> pages = new ArrayList<>();
      for (JsonFields page : json.list("pages")) {
        pages.add(page(page));
      }
      return new RedactedRecord(Route.valueOf(json.text("route")), pages);
    } catch (IllegalArgumentException e) {
      throw new IOException("the redacted record is not one of ours", e);
    }
  }

  private static Map<String, Object> page(RedactedPage page) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("number", page.number());
    json.put("width", page.width());
    json.put("height", page.height());
    json.put("picture", page.picture());
    json.put("pixelWidth", page.pixelWidth());
    json.put("pixelHeight", page.pixelHeight());
    json.put("kind", page.kind().name());
    json.put("preview", page.preview());
    List<Object> words = new ArrayList<>();
    for (LayerWord word : page.words()) {
      words.add(word(word));
    }
    json.put("words", words);
    List<Object> panels = new ArrayList<>();
    for (Panel panel : page.panels()) {
      panels.add(
          Map.of("box", CanonicalRecordFile.box(panel.box()), "exemption", panel.exemption()));
    }
    json.put("panels", panels);
    return json;
  }

  private static Map<String, Object> word(LayerWord word) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("text", word.text());
    json.put("box", CanonicalRecordFile.box(word.box()));
    json.put("line", word.line());
    if (!word.element().equals(ElementPath.NONE)) {
      json.put("element", word.element().toString());
    }
    return json;
  }

  private static LayerWord word(JsonFields json) {
    ElementPath element =
        json.has("element") ? ElementPath.parse(json.text("element")) : ElementPath.NONE;
    return new LayerWord(json.text("text"), json.box("box"), json.whole("line"), element);
  }

  private static RedactedPage page(JsonFields json) {
    int number = json.whole("number");
    List<LayerWord> words = new ArrayList<>();
    for (JsonFields word : json.list("words")) {
      words.add(word(word));
    }
    List<Panel> panels = new ArrayList<>();
    for (JsonFields panel : json.list("panels")) {
      Box box = panel.box("box");
      panels.add(Panel.over(number, box, panel.text("exemption")));
    }
    return new RedactedPage(
        number,
        json.number("width"),
        json.number("height"),
        json.text("picture"),
        json.whole("pixelWidth"),
        json.whole("pixelHeight"),
        PictureKind.valueOf(json.text("kind")),
        json.text("preview"),
        words,
        panels);
  }
}
