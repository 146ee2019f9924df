package org.rightsdesk.documents.verification;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

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
    return faults(file, expected, 1);
  }

  /**
   * The faults of a file, its pages looked at by several threads.
   *
   * @param threads at least 1
   * @see #faults(Path, List)
   */
  public static List<String> faults(Path file, List<ExpectedPage> expected, int threads)
      throws IOException {
    try (WrittenFile written = WrittenFile.read(file)) {
      Whitelist.check(written);
      return pages(written, expected, threads);
    } catch (FileFault e) {
      return List.of("The file as a whole: " + e.getMessage() + ".");
    } catch (RuntimeException e) {
      return List.of("The file as a whole: it could not be read to its end.");
    }
  }

  private static List<String> pages(WrittenFile file, List<ExpectedPage> expected, int threads)
      throws FileFault {
    Map<String, PdfValue> trailer = file.trailer().entries();
    PdfValue root = trailer.getOrDefault("Root", new PdfValue.Truth(false));
    PdfValue tree =
        file.dictionary(root).entries().getOrDefault("Pages", new PdfValue.Truth(false));
    if (!(file.dictionary(tree).entries().get("Kids") instanceof PdfValue.Array kids)
        || kids.values().size() != expected.size()) {
      throw new FileFault("the number of pages is another");
    }
    FontTexts fonts = new FontTexts(file);
    List<Callable<Optional<String>>> checks = new ArrayList<>();
    for (int i = 0; i < expected.size(); i++) {
      int number = i + 1;
      PdfValue kid = kids.values().get(i);
      ExpectedPage page = expected.get(i);
      checks.add(() -> fault(file, fonts, number, kid, page));
    }
    return all(checks, threads);
  }

  private static Optional<String> fault(
      WrittenFile file, FontTexts fonts, int number, PdfValue kid, ExpectedPage expected) {
    try {
      new PageWalk(file, fonts, expected, file.dictionary(kid)).check();
      return Optional.empty();
    } catch (FileFault e) {
      return Optional.of("Page " + number + ": " + e.getMessage() + ".");
    } catch (RuntimeException e) {
      return Optional.of("Page " + number + ": it could not be read to its end.");
    }
  }

  private static List<String> all(List<Callable<Optional<String>>> checks, int threads)
      throws FileFault {
    List<String> faults = new ArrayList<>();
    try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
      for (Future<Optional<String>> check : workers.invokeAll(checks)) {
        check.get().ifPresent(faults::add);
      }
      return faults;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FileFault("the work was stopped");
    } catch (ExecutionException e) {
      throw new FileFault("it could not be read to its end");
    }
  }
}
