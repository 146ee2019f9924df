package org.rightsdesk.documents.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import org.rightsdesk.documents.DocumentLimits;
import org.rightsdesk.documents.RefusalReason;
import org.rightsdesk.documents.output.DocumentWriter;
import org.rightsdesk.documents.output.PageContent;
import org.rightsdesk.documents.paint.LockedFile;
import org.rightsdesk.documents.paint.PdfPages;
import org.rightsdesk.documents.redaction.Panel;
import org.rightsdesk.documents.verification.ExpectedPage;
import org.rightsdesk.documents.verification.Verifier;

/** Redacts a PDF file as a whole, without keeping its pages in between. */
public final class PdfRedaction {
  /** The most pages that a thread has painted and not yet written. */
  private static final int IN_FLIGHT = 3;

  private final int threads;
  private final DocumentLimits limits;

  /**
   * A redaction that paints with some threads.
   *
   * @param threads at least 1; each opens the file for itself
   */
  public PdfRedaction(int threads, DocumentLimits limits) {
    if (threads < 1) {
      throw new IllegalArgumentException("at least one thread is needed");
    }
    this.threads = threads;
    this.limits = limits;
  }

  /**
   * Writes the redacted file, reads it again and only then puts it in place.
   *
   * @param source the PDF; only read
   * @param panels on any of its pages
   * @param target where the result goes; untouched if anything is wrong
   * @param title of the written file
   * @param progress told each number of pages written
   * @return how many pages were written
   * @throws RedactionFailure if it cannot be done, with a sentence that says where and why
   * @throws IOException if a file cannot be read from or written to disk
   */
  public int redact(
      Path source, List<Panel> panels, Path target, String title, IntConsumer progress)
      throws IOException, RedactionFailure {
    Path folder = target.toAbsolutePath().getParent();
    int pages = check(source, panels);
    Path draft = Files.createTempFile(folder, ".redact", ".pdf");
    // A process that is stopped comes to no end of this method.
    draft.toFile().deleteOnExit();
    try {
      List<ExpectedPage> expected = write(source, pages, panels, draft, title, progress);
      List<String> faults = Verifier.faults(draft, expected, threads);
      if (!faults.isEmpty()) {
        throw new RedactionFailure("the written file did not verify: " + faults.getFirst());
      }
      Files.move(
          draft, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      return pages;
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private int check(Path source, List<Panel> panels) throws RedactionFailure {
    if (source.toFile().length() > limits.bytes()) {
      throw new RedactionFailure(RefusalReason.TOO_MANY_BYTES.sentence());
    }
    int pages;
    try (PdfPages opened = open(source)) {
      pages = opened.count();
      if (pages > limits.pages()) {
        throw new RedactionFailure(RefusalReason.TOO_MANY_PAGES.sentence());
      }
      if (pages < 1 || !opened.isCountTrue()) {
        throw new RedactionFailure(RefusalReason.DAMAGED.sentence());
      }
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw new RedactionFailure(RefusalReason.DAMAGED.sentence());
    }
    for (Panel panel : panels) {
      if (panel.page() > pages) {
        throw new RedactionFailure(
            "the plan has a panel on page " + panel.page() + ", but the file has " + pages);
      }
    }
    return pages;
  }

  private List<ExpectedPage> write(
      Path source, int pages, List<Panel> panels, Path draft, String title, IntConsumer progress)
      throws IOException, RedactionFailure {
    List<ExpectedPage> expected = new ArrayList<>();
    try (OpenedPages opened = new OpenedPages(() -> open(source));
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        DocumentWriter writer = new DocumentWriter(draft, title)) {
      Deque<Future<ReadyPage>> waiting = new ArrayDeque<>();
      try {
        int next = 1;
        while (next <= pages || !waiting.isEmpty()) {
          while (next <= pages && waiting.size() < threads * IN_FLIGHT) {
            int number = next++;
            List<Panel> drawn = panels.stream().filter(one -> one.page() == number).toList();
            waiting.add(workers.submit(() -> ReadyPage.make(opened.get(), number, drawn)));
          }
          ReadyPage page = finished(waiting.remove(), expected.size() + 1);
          PageContent content = page.content();
          writer.add(content);
          expected.add(ExpectedPage.of(content, page.panels()));
          progress.accept(expected.size());
        }
      } finally {
        workers.shutdownNow();
      }
      writer.finish();
    }
    return expected;
  }

  private static ReadyPage finished(Future<ReadyPage> future, int number) throws RedactionFailure {
    try {
      ReadyPage page = future.get();
      Optional<String> problem = page.problem();
      if (problem.isPresent()) {
        throw new RedactionFailure("page " + number + ": " + problem.get());
      }
      return page;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof OutOfMemoryError) {
        throw new RedactionFailure(
            "page " + number + ": " + RefusalReason.TOO_MUCH_EXPANSION.sentence());
      }
      throw new RedactionFailure("page " + number + ": " + RefusalReason.DAMAGED.sentence());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RedactionFailure("page " + number + ": the work was stopped.");
    }
  }

  private PdfPages open(Path source) throws RedactionFailure {
    try {
      return PdfPages.open(source, Optional.empty(), limits);
    } catch (LockedFile e) {
      throw new RedactionFailure(RefusalReason.ENCRYPTED.sentence());
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw new RedactionFailure(RefusalReason.DAMAGED.sentence());
    } catch (OutOfMemoryError e) {
      throw new RedactionFailure(RefusalReason.TOO_MUCH_EXPANSION.sentence());
    }
  }
}
