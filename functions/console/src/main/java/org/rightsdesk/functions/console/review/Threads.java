package org.rightsdesk.functions.console.review;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rightsdesk.documents.quoting.QuotedText;
import org.rightsdesk.domain.casework.Case;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.domain.papers.Paper;
import org.rightsdesk.domain.papers.Paper.HeldRecord;
import org.rightsdesk.domain.papers.Paper.Holder;
import org.rightsdesk.functions.console.page.Blocks;
import org.rightsdesk.functions.console.page.Cases;
import org.rightsdesk.functions.console.page.Frame;
import org.rightsdesk.web.page.Parts;

/** Which mails of a case a record holds or stands in, and what the longer one does not say. */
final class Threads {
  private final Cases cases;
  private final Places places;

  Threads(Cases cases, RecordPages pages) {
    this.cases = cases;
    this.places = new Places(cases, pages);
  }

  /** A line for each mail that this one holds, or stands in. */
  Optional<Content> lines(Case state, HeldRecord held) {
    List<Content> lines = new ArrayList<>();
    for (Paper paper : cases.casebook().papers(state.reference())) {
      if (paper instanceof HeldRecord other) {
        holder(held, other.id())
            .ifPresent(
                found ->
                    lines.add(
                        Blocks.sentence(
                            Parts.text(
                                found.whole()
                                    ? "Its text stands in"
                                    : "Nearly all of its text stands in"),
                            link(state, other),
                            Parts.text(lacking(state, other, held, found)))));
        holder(other, held.id())
            .ifPresent(
                found ->
                    lines.add(
                        Blocks.sentence(
                            Parts.text(found.whole() ? "The text of" : "Nearly all of the text of"),
                            link(state, other),
                            Parts.text("stands in it"),
                            Parts.text(lacking(state, held, other, found)))));
      }
    }
    return lines.isEmpty() ? Optional.empty() : Optional.of(Blocks.bullets(lines));
  }

  private static Optional<Holder> holder(HeldRecord held, PaperId by) {
    return held.likeness().holders().stream()
        .filter(holder -> holder.record().equals(by))
        .findFirst();
  }

  private static Content link(Case state, HeldRecord other) {
    return Blocks.link(
        "record " + other.number(), Frame.address(state, "/records/" + other.id() + "/outcome"));
  }

  /** What of the shorter is missing in the longer; of one that is held whole, it is of the head. */
  private String lacking(Case state, HeldRecord longer, HeldRecord shorter, Holder found) {
    List<String> passages = text(state, longer.id()).lacking(text(state, shorter.id()));
    if (passages.isEmpty()) {
      return found.whole() ? "whole." : "with other words between.";
    }
    String before = found.whole() ? "whole but for “" : "but for “";
    String after = found.whole() ? "” of its head." : "”.";
    return passages.stream().collect(Collectors.joining("” and “", before, after));
  }

  private QuotedText text(Case state, PaperId record) {
    return QuotedText.of(places.file(state, state.findRecord(record).orElseThrow()));
  }
}
