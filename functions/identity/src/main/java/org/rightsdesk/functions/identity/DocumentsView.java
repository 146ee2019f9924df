package org.rightsdesk.functions.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rightsdesk.domain.casework.Case;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.domain.casework.ScanVerdict;
import org.rightsdesk.domain.papers.Paper;
import org.rightsdesk.web.page.DateText;
import org.rightsdesk.web.page.Tag;

/**
 * What the requester has sent, as the page shows it.
 *
 * @param waitedFor whether documents may be sent and removed at all
 */
public record DocumentsView(List<Line> lines, boolean waitedFor) {
  private static final int KILOBYTE = 1024;

  /**
   * One document.
   *
   * @param number its place in the list, from 1
   * @param name its kind, where it was opened, and its size, where it was scanned
   * @param sent the day it came, empty until it was scanned
   * @param advice what to do if it is of no use
   */
  public record Line(
      int number,
      PaperId id,
      List<String> name,
      Optional<String> sent,
      Tag state,
      Optional<String> advice) {
    public Line {
      name = List.copyOf(name);
    }
  }

  public DocumentsView {
    lines = List.copyOf(lines);
  }

  static DocumentsView of(Case state, List<Paper> papers, List<PaperId> waiting) {
    List<Line> lines = new ArrayList<>();
    for (Map.Entry<PaperId, Case.IdentityDocument> sent : state.identityDocuments().entrySet()) {
      Case.IdentityDocument document = sent.getValue();
      lines.add(
          new Line(
              lines.size() + 1,
              sent.getKey(),
              name(sent.getKey(), document, papers),
              Optional.of(DateText.day(document.arrivedOn())),
              tag(document.verdict()),
              advice(document.verdict())));
    }
    for (PaperId document : waiting) {
      lines.add(
          new Line(
              lines.size() + 1,
              document,
              List.of(),
              Optional.empty(),
              tag(Optional.empty()),
              Optional.empty()));
    }
    return new DocumentsView(lines, SentDocuments.waitedFor(state));
  }

  private static List<String> name(PaperId id, Case.IdentityDocument document, List<Paper> papers) {
    List<String> name = new ArrayList<>();
    for (Paper paper : papers) {
      if (paper.id().equals(id) && paper instanceof Paper.IdentityDocument sent) {
        if (document.isClean()) {
          name.add(sent.name().value());
        }
        name.add(size(sent.bytes()));
      }
    }
    return name;
  }

  private static String size(long bytes) {
    long kilobytes = Math.ceilDiv(bytes, KILOBYTE);
    return kilobytes < KILOBYTE
        ? kilobytes + " KB"
        : String.format(Locale.UK, "%.1f MB", (double) kilobytes / KILOBYTE);
  }

  /** Whether one more document may be sent. */
  public boolean room() {
    return waitedFor && lines.size() < SentDocuments.MOST;
  }

  private static Tag tag(Optional<ScanVerdict> verdict) {
    if (verdict.isEmpty()) {
      return new Tag("Being checked for viruses", Tag.Colour.BLUE);
    }
    return switch (verdict.get()) {
      case CLEAN -> new Tag("Checked", Tag.Colour.GREEN);
      case NOT_SCANNED -> new Tag("Could not be opened", Tag.Colour.YELLOW);
      case INFECTED -> new Tag("Virus found", Tag.Colour.RED);
    };
  }

  private static Optional<String> advice(Optional<ScanVerdict> verdict) {
    return verdict.flatMap(
        known ->
            switch (known) {
              case CLEAN -> Optional.empty();
              case NOT_SCANNED ->
                  Optional.of(
                      "We can open PDF, JPEG and PNG files without a password. Send a new"
                          + " photograph or scan, or call us.");
              case INFECTED ->
                  Optional.of(
                      "We deleted the file without opening it. Send a new photograph of the"
                          + " document, taken with a telephone or camera.");
            });
  }
}
