package org.rightsdesk.documents.output;

import java.util.Map;
import java.util.TreeMap;

/** The fonts and pictures that a page names. */
final class PageResources {
  private final TreeMap<String, Integer> fonts = new TreeMap<>();
  private final TreeMap<String, Integer> images = new TreeMap<>();

  void font(String name, int number) {
    fonts.put(name, number);
  }

  void image(String name, int number) {
    images.put(name, number);
  }

  String entries() {
    return entry("/Font", fonts) + entry("/XObject", images);
  }

  private static String entry(String name, Map<String, Integer> numbers) {
    if (numbers.isEmpty()) {
      return "";
    }
    StringBuilder entry = new StringBuilder(name).append(" <<");
    numbers.forEach(
        (key, number) ->
            entry
                .append('/')
                .append(key)
                .append(' ')
                .append(PdfSyntax.reference(number))
                .append(' '));
    return entry.append(">> ").toString();
  }
}
