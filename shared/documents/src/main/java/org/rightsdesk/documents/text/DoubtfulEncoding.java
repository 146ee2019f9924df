package org.rightsdesk.documents.text;

import java.util.List;
import org.rightsdesk.documents.canonical.HiddenContent;
import org.rightsdesk.documents.layout.DoubtfulText;
import org.rightsdesk.documents.layout.TextDecoding;

/** Tells the officer of text whose encoding nothing speaks for. */
public final class DoubtfulEncoding {
  static final String NOTE =
      "It could not be told in which encoding the text is: check that it reads well.";

  private DoubtfulEncoding() {}

  /**
   * What is to be known of a file as it was read.
   *
   * @param shown what of it is text
   */
  public static List<HiddenContent> notes(TextDecoding.Decoded read, String shown) {
    if (read.guessed().isPresent()) {
      return note(NOTE + " It was read as " + read.guessed().get() + ", which fits best.");
    }
    return DoubtfulText.is(shown) ? note(NOTE) : List.of();
  }

  private static List<HiddenContent> note(String words) {
    return List.of(new HiddenContent(HiddenContent.Kind.PASSED_OVER, words));
  }
}
