package org.rightsdesk.documents.verification;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads a written file again, with a reader of its own, and finds whatever should not be there.
 *
 * <p>It knows what each page may hold; anything else, or anything that it cannot read, is a fault.
 */
public final class Verifier {
  private Verifier() {}

  /**
   * The faults of a file; none means that it may leave.
   *
   * @param file as written, not encrypted
   * @param expected all its pages
   * @return sentences that name the page and hold nothing of the content
   * @throws IOException if the file cannot be read from disk
   */
  public static List<String> faults(Path file, List<ExpectedPage> expected) throws IOException {
    try {
      WrittenFile written = WrittenFile.read(file);
      Whitelist.check(written);
      return pages(written, expected);
    } catch (FileFault e) {
      return List.of("The file as a whole: " + e.getMessage() + ".");
    } catch (RuntimeException e) {
      return List.of("The file as a whole: it could not be read to its end.");
    }
  }

  private static List<String> pages(WrittenFile file, List<ExpectedPage> expected)
      throws FileFault {
    Map<String, PdfValue> trailer = file.trailer().entries();
    PdfValue root = trailer.getOrDefault("Root", new PdfValue.Truth(false));
    PdfValue tree =
        file.dictionary(root).entries().getOrDefault("Pages", new PdfValue.Truth(false));
    if (!(file.dictionary(tree).entries().get("Kids") instanceof PdfValue.Array kids)
        || kids.values().size() != expected.size()) {
      throw new FileFault("the number of pages is another");
    }
    List<String> faults = new ArrayList<>();
    FontTexts fonts = new FontTexts(file);
    for (int i = 0; i < expected.size(); i++) {
      try {
        PdfValue.Dictionary page = file.dictionary(kids.values().get(i));
        new PageWalk(file, fonts, expected.get(i), page).check();
      } catch (FileFault e) {
        faults.add("Page " + (i + 1) + ": " + e.getMessage() + ".");
      }
    }
    return faults;
  }
}
