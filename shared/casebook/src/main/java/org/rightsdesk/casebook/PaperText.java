package org.rightsdesk.casebook;

import java.nio.charset.StandardCharsets;
import org.rightsdesk.casebook.json.RecordCodec;
import org.rightsdesk.domain.papers.Paper;

/** A paper as the text that is kept of it. */
public final class PaperText {
  /** The longest paper that is kept, in bytes. What is longer belongs into an object store. */
  public static final int MAX_BYTES = 350_000;

  private PaperText() {}

  /**
   * Writes a paper.
   *
   * @throws IllegalArgumentException if it is longer than {@link #MAX_BYTES}
   */
  public static String write(Paper paper) {
    String text = RecordCodec.write(Paper.class, paper);
    if (text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
      throw new IllegalArgumentException(
          "the paper " + paper.id() + " is longer than " + MAX_BYTES + " bytes");
    }
    return text;
  }

  /** Reads what {@link #write} wrote. */
  public static Paper read(String text) {
    return RecordCodec.read(Paper.class, text);
  }
}
