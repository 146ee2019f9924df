package org.rightsdesk.functions.console.review;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rightsdesk.documents.quoting.QuotedText;
import org.rightsdesk.domain.casework.Case;
import org.rightsdesk.domain.casework.RecordState;
import org.rightsdesk.domain.papers.Paper;
import org.rightsdesk.domain.papers.Paper.HeldRecord;
import org.rightsdesk.functions.console.page.Blocks;
import org.rightsdesk.functions.console.page.Cases;
import org.rightsdesk.functions.console.page.Frame;
import org.rightsdesk.records.RecordKind;
import org.rightsdesk.web.page.Parts;

/** Mails of a case that quote earlier ones of it whole: shown to the officer, who decides. */
final class Threads {
  /** A mail of more pages is a collection, and comparing it would hold up the page. */
  private static final int MOST_PAGES = 40;

  private final Cases cases;
  private final Places places;

  Threads(Cases cases, RecordPages pages) {
    this.cases = cases;
    this.places = new Places(cases, pages);
  }

  /** A line for each mail that this one contains, or is contained in. */
  Optional<Content> lines(Case state, RecordState record, HeldRecord held) {
    Optional<QuotedText> text = text(state, record, held);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    List<Content> lines = new ArrayList<>();
    for (Paper paper : cases.casebook().papers(state.reference())) {
      if (paper instanceof HeldRecord other && !other.id().equals(held.id())) {
        state
            .findRecord(other.id())
            .flatMap(found -> text(state, found, other))
            .flatMap(theirs -> said(text.get(), theirs))
            .ifPresent(
                words ->
                    lines.add(
                        Blocks.inline(
                            Parts.text(words),
                            Blocks.link(
                                "record " + other.number(),
                                Frame.address(state, "/records/" + other.id() + "/outcome")))));
      }
    }
    return lines.isEmpty() ? Optional.empty() : Optional.of(Blocks.bullets(lines));
  }

  private static Optional<String> said(QuotedText own, QuotedText other) {
    if (own.holds(other)) {
      return Optional.of("Contains");
    }
    return other.holds(own) ? Optional.of("Is contained in") : Optional.empty();
  }

  private Optional<QuotedText> text(Case state, RecordState record, HeldRecord held) {
    boolean mail = held.kind().equals(RecordKind.MAIL.word());
    return mail && record.pageCount() > 0 && record.pageCount() <= MOST_PAGES
        ? Optional.of(QuotedText.of(places.file(state, record)))
        : Optional.empty();
  }
}
