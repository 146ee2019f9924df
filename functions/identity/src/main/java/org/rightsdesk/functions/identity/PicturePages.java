package org.rightsdesk.functions.identity;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rightsdesk.casebook.Casebook;
import org.rightsdesk.casebook.Papers;
import org.rightsdesk.casebook.Result;
import org.rightsdesk.domain.casework.Actor;
import org.rightsdesk.domain.casework.Case;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.Command;
import org.rightsdesk.domain.casework.Event;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.domain.casework.Role;
import org.rightsdesk.domain.clock.WorkingCalendar;
import org.rightsdesk.domain.papers.Paper;
import org.rightsdesk.domain.papers.Paper.StoredObject;
import org.rightsdesk.lambda.IdentityKeys;
import org.rightsdesk.web.Access;
import org.rightsdesk.web.Answer;
import org.rightsdesk.web.Body;
import org.rightsdesk.web.Refusal;
import org.rightsdesk.web.Route;
import org.rightsdesk.web.Visit;

/**
 * The pictures of proofs of identity, for the data protection team alone (P 5.4.5, C8, C11).
 *
 * <p>Who looked at which document is noted in the case's history before a picture goes out, once a
 * person, document and day (R7.3).
 */
final class PicturePages {
  private static final Pattern PAGE = Pattern.compile("([1-9][0-9]?)\\.png");

  private final Casebook casebook;
  private final Shelf shelf;
  private final InstantSource clock;

  PicturePages(Casebook casebook, Shelf shelf, InstantSource clock) {
    this.casebook = casebook;
    this.shelf = shelf;
    this.clock = clock;
  }

  List<Route> routes() {
    return List.of(
        Route.get(
            "/cases/{reference}/identity/{paper}/pages/{page}",
            Access.staff(Role.OFFICER),
            this::show));
  }

  private Answer show(Visit visit) {
    Case state =
        reference(visit.segment("reference"))
            .flatMap(casebook::find)
            .orElseThrow(Refusal::notFound);
    PaperId document = document(state, visit.segment("paper"));
    StoredObject picture = picture(state.reference(), document, visit.segment("page"));
    note(state.reference(), document, visit.staff());
    byte[] bytes = shelf.store().read(picture).orElseThrow(Refusal::notFound);
    return Answer.raw("image/png", Body.bytes(bytes));
  }

  private static Optional<CaseReference> reference(String text) {
    try {
      return Optional.of(new CaseReference(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static PaperId document(Case state, String text) {
    if (!IdentityKeys.isId(text)) {
      throw Refusal.notFound();
    }
    PaperId document = new PaperId(text);
    Case.IdentityDocument held = state.identityDocuments().get(document);
    if (held == null || !held.isClean()) {
      throw Refusal.notFound();
    }
    return document;
  }

  private StoredObject picture(CaseReference reference, PaperId document, String page) {
    Matcher named = PAGE.matcher(page);
    if (!named.matches()) {
      throw Refusal.notFound();
    }
    int number = Integer.parseInt(named.group(1));
    return casebook
        .paper(reference, document)
        .filter(Paper.IdentityDocument.class::isInstance)
        .map(Paper.IdentityDocument.class::cast)
        .filter(paper -> number <= paper.preview().size())
        .map(paper -> paper.preview().get(number - 1))
        .orElseThrow(Refusal::notFound);
  }

  private void note(CaseReference reference, PaperId document, Actor.Staff viewer) {
    LocalDate today = WorkingCalendar.dateOf(clock.instant());
    Event seen = new Event.Seen(document, viewer.id());
    boolean noted =
        casebook.history(reference).stream()
            .anyMatch(
                entry ->
                    entry.event().equals(seen) && WorkingCalendar.dateOf(entry.at()).equals(today));
    if (noted) {
      return;
    }
    Command see = new Command.See(document);
    if (!(casebook.execute(reference, see, viewer, Papers.NONE) instanceof Result.Done)) {
      throw Refusal.notFound();
    }
  }
}
