package org.rightsdesk.documents.recognition;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rightsdesk.documents.canonical.JsonFields;
import org.rightsdesk.documents.picture.PixelArea;

/** Keeps what a machine read in a picture, as JSON. */
public final class RecognisedWordsFile {
  private RecognisedWordsFile() {}

  /** The content of a file with these words. */
  public static String write(List<RecognisedWord> words) throws IOException {
    return JSON.std.asString(
        Map.of("words", words.stream().map(RecognisedWordsFile::json).toList()));
  }

  /**
   * Reads the words from the content of a file.
   *
   * @throws IOException if it is not one of ours
   */
  public static List<RecognisedWord> parse(String content) throws IOException {
    try {
      List<RecognisedWord> words = new ArrayList<>();
      for (JsonFields word : JsonFields.of(content).list("words")) {
        words.add(word(word));
      }
      return words;
    } catch (IllegalArgumentException e) {
      throw new IOException("the words are not ours", e);
    }
  }

  private static Map<String, Object> json(RecognisedWord word) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("text", word.text());
    json.put("left", word.area().left());
    json.put("top", word.area().top());
    json.put("right", word.area().right());
    json.put("bottom", word.area().bottom());
    json.put("line", word.line());
    json.put("confidence", word.confidence());
    return json;
  }

  private static RecognisedWord word(JsonFields json) {
    PixelArea area =
        new PixelArea(
            json.whole("left"), json.whole("top"), json.whole("right"), json.whole("bottom"));
    return new RecognisedWord(
        json.text("text"), area, json.whole("line"), json.number("confidence"));
  }
}
