package org.rightsdesk.documents.recognition;

import java.util.List;
import org.rightsdesk.documents.canonical.Word;
import org.rightsdesk.documents.canonical.WordSource;

/**
 * What is known of the words of a page.
 *
 * @param words in reading order
 * @param source where they come from
 */
public record PageWords(List<Word> words, WordSource source) {
  public PageWords {
    words = List.copyOf(words);
  }
}
