package org.rightsdesk.documents.canonical;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rightsdesk.documents.DocumentType;

/** Keeps canonical records in their folders, as JSON. */
public final class CanonicalRecordFile {
  private CanonicalRecordFile() {}

  /** Writes a record into its folder. */
  public static void write(CanonicalRecord record, Path folder) throws IOException {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", record.name());
    json.put("type", record.type().name());
    json.put("sha256", record.sha256());
    json.put("route", record.route().name());
    json.put("pages", record.pages().stream().map(CanonicalRecordFile::page).toList());
    json.put("inside", record.inside().stream().map(CanonicalRecordFile::inside).toList());
    Files.writeString(folder.resolve(CanonicalRecord.FILE_NAME), JSON.std.asString(json));
  }

  /**
   * Reads the record of a folder.
   *
   * @throws IOException if there is none, or it is not one of ours
   */
  public static CanonicalRecord read(Path folder) throws IOException {
    return parse(Files.readString(folder.resolve(CanonicalRecord.FILE_NAME)));
  }

  /**
   * Reads a record from the content of its {@value CanonicalRecord#FILE_NAME}.
   *
   * @throws IOException if it is not one of ours
   */
  public static CanonicalRecord parse(String content) throws IOException {
    try {
      JsonFields json = JsonFields.of(content);
      List<CanonicalPage> pages = new ArrayList<>();
      for (JsonFields page : json.list("pages")) {
        pages.add(page(page));
      }
      List<FileInside> inside = new ArrayList<>();
      for (JsonFields file : json.has("inside") ? json.list("inside") : List.<JsonFields>of()) {
        inside.add(new FileInside(file.text("name"), file.text("file")));
      }
      return new CanonicalRecord(
          json.text("name"),
          DocumentType.valueOf(json.text("type")),
          json.text("sha256"),
          Route.valueOf(json.text("route")),
          pages,
          inside);
    } catch (IllegalArgumentException e) {
      throw new IOException("the record is not one of ours", e);
    }
  }

  /** A box as JSON: left, top, width, height. */
  public static List<Double> box(Box box) {
    return List.of(box.x(), box.y(), box.width(), box.height());
  }

  private static Map<String, String> inside(FileInside file) {
    return Map.of("name", file.name(), "file", file.file());
  }

  private static Map<String, Object> page(CanonicalPage page) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("number", page.number());
    json.put("width", page.width());
    json.put("height", page.height());
    json.put("picture", page.picture());
    json.put("preview", page.preview());
    json.put("kind", page.kind().name());
    json.put("jpegBlock", page.jpegBlock());
    List<Object> words = new ArrayList<>();
    for (Word word : page.words()) {
      words.add(Map.of("text", word.text(), "box", box(word.box()), "line", word.line()));
    }
    json.put("words", words);
    json.put("source", page.source().name());
    List<Object> hidden = new ArrayList<>();
    for (HiddenContent content : page.hidden()) {
      hidden.add(Map.of("kind", content.kind().name(), "text", content.text()));
    }
    json.put("hidden", hidden);
    page.problem().ifPresent(problem -> json.put("problem", problem));
    return json;
  }

  private static CanonicalPage page(JsonFields json) {
    List<Word> words = new ArrayList<>();
    for (JsonFields word : json.list("words")) {
      words.add(new Word(word.text("text"), word.box("box"), word.whole("line")));
    }
    List<HiddenContent> hidden = new ArrayList<>();
    for (JsonFields content : json.list("hidden")) {
      hidden.add(
          new HiddenContent(
              HiddenContent.Kind.valueOf(content.text("kind")), content.text("text")));
    }
    return new CanonicalPage(
        json.whole("number"),
        json.number("width"),
        json.number("height"),
        json.text("picture"),
        json.text("preview"),
        PictureKind.valueOf(json.text("kind")),
        json.number("jpegBlock"),
        words,
        json.has("source") ? WordSource.valueOf(json.text("source")) : WordSource.FILE,
        hidden,
        json.has("problem") ? Optional.of(json.text("problem")) : Optional.empty());
  }
}
