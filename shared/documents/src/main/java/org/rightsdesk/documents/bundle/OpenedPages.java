package org.rightsdesk.documents.bundle;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.rightsdesk.documents.paint.PdfPages;

/** One open file for each thread, all closed at the end. */
final class OpenedPages implements AutoCloseable {
  /** Opens the file once more. */
  interface Opening {
    PdfPages open() throws RedactionFailure;
  }

  private final Opening opening;
  private final Map<Thread, PdfPages> ofThread = new ConcurrentHashMap<>();

  OpenedPages(Opening opening) {
    this.opening = opening;
  }

  /** The file as this thread has it open. */
  PdfPages get() throws RedactionFailure {
    PdfPages pages = ofThread.get(Thread.currentThread());
    if (pages == null) {
      pages = opening.open();
      ofThread.put(Thread.currentThread(), pages);
    }
    return pages;
  }

  @Override
  public void close() throws IOException {
    for (PdfPages pages : ofThread.values()) {
      pages.close();
    }
  }
}
