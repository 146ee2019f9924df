package org.rightsdesk.correspondence.incoming;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.rightsdesk.correspondence.PrintableText;

/** Collects the text parts of a mail and chooses among those that say the same thing twice. */
final class TextParts {
  /** A plain version this short beside a longer formatted one says only "use another program". */
  private static final int STUB_WORDS = 25;

  private static final int MUCH_LONGER = 4;

  private final int maxCharacters;
  private final List<Part> parts = new ArrayList<>();
  private final Set<MailNote> notes = EnumSet.noneOf(MailNote.class);

  TextParts(int maxCharacters) {
    this.maxCharacters = maxCharacters;
  }

  /**
   * One part.
   *
   * @param choice the number of the outermost group of alternatives that it belongs to; 0 for none
   * @param raw its characters as they were sent
   * @param text its words, safe to show
   */
  private record Part(int choice, boolean markup, String raw, String text) {}

  void add(int choice, boolean markup, CharacterDecoding.Decoded decoded) {
    if (decoded.guessed()) {
      notes.add(MailNote.GUESSED_CHARACTERS);
    }
    String text = markup ? MarkupText.of(decoded.text()) : decoded.text();
    parts.add(new Part(choice, markup, decoded.text(), PrintableText.onLines(text)));
  }

  void addCut() {
    notes.add(MailNote.TEXT_CUT);
  }

  Set<MailNote> notes() {
    return notes;
  }

  /** Returns every part, in order. */
  List<MailText> parts() {
    return parts.stream()
        .map(part -> new MailText(part.markup(), isChosen(part), part.raw()))
        .toList();
  }

  /** Returns the words of the mail. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (Part part : parts) {
      if (!part.text().isBlank() && isChosen(part)) {
        if (part.markup()) {
          notes.add(MailNote.TEXT_FROM_MARKUP);
        }
        text.append(text.isEmpty() ? "" : "\n\n").append(part.text());
      }
    }
    if (text.length() > maxCharacters) {
      notes.add(MailNote.TEXT_CUT);
      text.setLength(maxCharacters);
    }
    return text.toString();
  }

  private boolean isChosen(Part part) {
    if (part.choice() == 0) {
      return true;
    }
    int plainWords = words(part.choice(), false);
    int markupWords = words(part.choice(), true);
    boolean stub = plainWords < STUB_WORDS && markupWords > plainWords * MUCH_LONGER;
    boolean markupChosen = plainWords == 0 || stub;
    return part.markup() == markupChosen;
  }

  private int words(int choice, boolean markup) {
    return parts.stream()
        .filter(part -> part.choice() == choice && part.markup() == markup)
        .mapToInt(part -> part.text().isBlank() ? 0 : part.text().strip().split("\\s+").length)
        .sum();
  }
}
