package org.rightsdesk.functions.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rightsdesk.domain.casework.Case;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.domain.papers.Paper;
import org.rightsdesk.web.page.DateText;
import org.rightsdesk.web.page.SizeText;
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
      Optional<Paper.IdentityDocument> paper = paper(sent.getKey(), papers);
      Condition condition = Condition.of(sent.getValue(), paper);
      lines.add(
          new Line(
              lines.size() + 1,
              sent.getKey(),
              paper.map(known -> name(condition, known)).orElse(List.of()),
              Optional.of(DateText.day(sent.getValue().arrivedOn())),
              condition.tag(),
              condition.advice()));
    }
    for (PaperId document : waiting) {
      lines.add(
          new Line(
              lines.size() + 1,
              document,
              List.of(),
              Optional.empty(),
              Condition.WAITING.tag(),
              Condition.WAITING.advice()));
    }
    return new DocumentsView(lines, SentDocuments.waitedFor(state));
  }

  private static Optional<Paper.IdentityDocument> paper(PaperId id, List<Paper> papers) {
    return papers.stream()
        .filter(paper -> paper.id().equals(id))
        .filter(Paper.IdentityDocument.class::isInstance)
        .map(Paper.IdentityDocument.class::cast)
        .findFirst();
  }

  private static List<String> name(Condition condition, Paper.IdentityDocument paper) {
    return condition == Condition.CLEAN
        ? List.of(paper.name().value(), SizeText.of(paper.bytes()))
        : List.of(SizeText.of(paper.bytes()));
  }

  /** Whether one more document may be sent. */
  public boolean room() {
    return waitedFor && lines.size() < SentDocuments.MOST;
  }

  /** How a document is, in words that say what to do if it is of no use. */
  private enum Condition {
    WAITING("Being checked for viruses", Tag.Colour.BLUE, ""),
    CLEAN("Checked", Tag.Colour.GREEN, ""),
    EMPTY(
        "Empty",
        Tag.Colour.YELLOW,
        "The file was empty. Choose it again, or send a new photograph or scan."),
    TOO_LARGE(
        "Too large",
        Tag.Colour.YELLOW,
        "The file was larger than 10 MB, so we deleted it without opening it. Send a smaller one,"
            + " or send each page by itself."),
    UNREADABLE(
        "Could not be opened",
        Tag.Colour.YELLOW,
        "We can open PDF, JPEG and PNG files without a password. Send a new photograph or scan, or"
            + " call us."),
    INFECTED(
        "Virus found",
        Tag.Colour.RED,
        "We deleted the file without opening it. Send a new photograph of the document, taken with"
            + " a telephone or camera.");

    private final String state;
    private final Tag.Colour colour;
    private final String advice;

    Condition(String state, Tag.Colour colour, String advice) {
      this.state = state;
      this.colour = colour;
      this.advice = advice;
    }

    static Condition of(Case.IdentityDocument document, Optional<Paper.IdentityDocument> paper) {
      if (document.verdict().isEmpty()) {
        // The size is known before the verdict that follows from it.
        return paper
            .filter(known -> !UploadLeave.takes(known.bytes()))
            .map(Condition::ofSize)
            .orElse(WAITING);
      }
      return switch (document.verdict().get()) {
        case CLEAN -> CLEAN;
        case INFECTED -> INFECTED;
        case NOT_SCANNED -> paper.map(Condition::ofSize).orElse(UNREADABLE);
      };
    }

    private static Condition ofSize(Paper.IdentityDocument paper) {
      if (paper.bytes() == 0) {
        return EMPTY;
      }
      return UploadLeave.takes(paper.bytes()) ? UNREADABLE : TOO_LARGE;
    }

    Tag tag() {
      return new Tag(state, colour);
    }

    Optional<String> advice() {
      return Optional.of(advice).filter(words -> !words.isEmpty());
    }
  }
}
