package org.rightsdesk.functions.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rightsdesk.domain.casework.Case;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.domain.casework.ScanVerdict;
import org.rightsdesk.web.page.DateText;
import org.rightsdesk.web.page.Tag;

/**
 * What the requester has sent, as the page shows it.
 *
 * @param waitedFor whether documents may be sent and removed at all
 */
public record DocumentsView(List<Line> lines, boolean waitedFor) {
  /**
   * One document.
   *
   * @param number its place in the list, from 1
   * @param sent the day it came, empty until it was scanned
   * @param advice what to do if it is of no use
   */
  public record Line(
      int number, PaperId id, Optional<String> sent, Tag state, Optional<String> advice) {}

  public DocumentsView {
    lines = List.copyOf(lines);
  }

  static DocumentsView of(Case state, List<PaperId> waiting) {
    List<Line> lines = new ArrayList<>();
    for (Map.Entry<PaperId, Case.IdentityDocument> sent : state.identityDocuments().entrySet()) {
      Case.IdentityDocument document = sent.getValue();
      lines.add(
          new Line(
              lines.size() + 1,
              sent.getKey(),
              Optional.of(DateText.day(document.arrivedOn())),
              tag(document.verdict()),
              advice(document.verdict())));
    }
    for (PaperId document : waiting) {
      lines.add(
          new Line(
              lines.size() + 1,
              document,
              Optional.empty(),
              tag(Optional.empty()),
              Optional.empty()));
    }
    return new DocumentsView(lines, SentDocuments.waitedFor(state));
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
