package org.rightsdesk.documents.quoting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** Which mails stand in which others, such as a question in the answer that quotes it. */
public final class MailThreads {
  private MailThreads() {}

  /**
   * A mail that holds another.
   *
   * @param whole whether it has all of its body; otherwise nearly all
   */
  public record Holder<K>(K mail, boolean whole) {}

  /**
   * For each mail that others hold, those, the longest first. Of mails of the same length an
   * earlier one may hold a later, so that no two hold each other.
   *
   * @param mails by what names them
   */
  public static <K> Map<K, List<Holder<K>>> holders(SequencedMap<K, QuotedText> mails) {
    List<Map.Entry<K, QuotedText>> longestFirst = new ArrayList<>(mails.entrySet());
    longestFirst.sort(Comparator.comparing(entry -> -entry.getValue().length()));
    Map<K, List<Holder<K>>> held = new LinkedHashMap<>();
    for (int at = 0; at < longestFirst.size(); at++) {
      QuotedText text = longestFirst.get(at).getValue();
      List<Holder<K>> holders = new ArrayList<>();
      for (Map.Entry<K, QuotedText> longer : longestFirst.subList(0, at)) {
        if (longer.getValue().holdsNearly(text)) {
          holders.add(new Holder<>(longer.getKey(), longer.getValue().holdsWhole(text)));
        }
      }
      if (!holders.isEmpty()) {
        held.put(longestFirst.get(at).getKey(), List.copyOf(holders));
      }
    }
    return held;
  }
}
