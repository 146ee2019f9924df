package org.rightsdesk.functions.intake;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.domain.casework.Volume;
import org.rightsdesk.domain.papers.Paper;
import org.rightsdesk.functions.intake.templates.StaticTemplates;
import org.rightsdesk.web.Access;
import org.rightsdesk.web.Answer;
import org.rightsdesk.web.Brand;
import org.rightsdesk.web.Refusal;
import org.rightsdesk.web.Route;
import org.rightsdesk.web.Visit;
import org.rightsdesk.web.form.Filled;
import org.rightsdesk.web.form.Form;
import org.rightsdesk.web.page.Page;
import org.rightsdesk.web.session.CodeOutcome;
import org.rightsdesk.web.session.Counters;
import org.rightsdesk.web.session.Links;
import org.rightsdesk.web.session.OneTimeCodes;
import org.rightsdesk.web.session.RateLimit;
import org.rightsdesk.web.session.ResidentAccess;
import org.rightsdesk.web.session.SessionKind;

/**
 * The pages on which a disclosure is collected (R4.10, B3, B7, B8).
 *
 * <p>The link that was mailed shows a page that is the same for any link, and looks nothing up;
 * only pressing its button does. Then a code goes to the verified address, and with it the response
 * can be downloaded: one file, or a volume at a time.
 */
final class CollectionPages {
  private static final String FILE_NAME = "your-information";
  private static final Form DOWNLOAD = Form.of(CollectionView.VOLUME);
  private static final Form CODE_FORM = Form.of(StatusPages.CODE);
  private static final Access WAITING = Access.holder(SessionKind.COLLECTION_CODE);
  private static final Access INSIDE = Access.holder(SessionKind.COLLECTION);
  private static final StaticTemplates TEMPLATES = new StaticTemplates();

  private final IntakeService service;
  private final Brand brand;
  private final Links links;
  private final OneTimeCodes codes;
  private final CodeMails mails;
  private final Downloads downloads;
  private final RateLimit perReference;

  CollectionPages(
      IntakeService service,
      Brand brand,
      Links links,
      OneTimeCodes codes,
      CodeMails mails,
      Downloads downloads,
      Counters counters,
      InstantSource clock) {
    this.service = service;
    this.brand = brand;
    this.links = links;
    this.codes = codes;
    this.mails = mails;
    this.downloads = downloads;
    this.perReference =
        new RateLimit("collection-codes-for", 5, Duration.ofHours(1), counters, clock);
  }

  List<Route> routes() {
    return List.of(
        Route.get("/collect/{token}", Access.anyone(), this::arrive),
        Route.post("/collect/{token}", Access.anyone(), Form.empty(), this::follow),
        Route.get("/collection/code", WAITING, visit -> code(visit, CODE_FORM.blank())),
        Route.post("/collection/code", WAITING, CODE_FORM, this::enter),
        Route.post("/collection/code/again", WAITING, Form.empty(), this::sendAgain),
        Route.get("/collection", INSIDE, this::show),
        Route.post("/collection", INSIDE, DOWNLOAD, this::download));
  }

  private Answer arrive(Visit visit) {
    return Answer.page(Page.of("Collect your document", TEMPLATES.arrive(brand)));
  }

  private Answer follow(Visit visit) {
    Optional<Links.Collection> found =
        links
            .collection(visit.segment("token"))
            .filter(
                collection ->
                    service
                        .disclosure(collection.reference(), collection.disclosure())
                        .isPresent());
    if (found.isEmpty()) {
      return Answer.page(410, Page.of("This link no longer works", TEMPLATES.linkOver(brand)));
    }
    Links.Collection collection = found.get();
    send(collection.reference());
    return Answer.redirect("/collection/code")
        .begin(
            SessionKind.COLLECTION_CODE,
            ResidentAccess.to(collection.reference(), collection.disclosure()));
  }

  private void send(CaseReference reference) {
    if (!perReference.allows(reference.value())) {
      throw Refusal.tooMany("codes in an hour");
    }
    mails.send(CodeMails.Purpose.COLLECTION, reference);
  }

  private Answer code(Visit visit, Filled filled) {
    return Answer.page(
        Page.of(
                "Enter the code we sent you",
                TEMPLATES.code(
                    visit.token(), brand, filled, "/collection/code", "/collection/code/again"))
            .problems(filled));
  }

  private Answer sendAgain(Visit visit) {
    send(ResidentAccess.reference(visit.session()));
    return Answer.redirect("/collection/code");
  }

  private Answer enter(Visit visit) {
    Filled filled = visit.read(CODE_FORM);
    if (!filled.good()) {
      return code(visit, filled);
    }
    CaseReference reference = ResidentAccess.reference(visit.session());
    CodeOutcome outcome =
        codes.check(
            CodeMails.Purpose.COLLECTION.word(),
            reference.value(),
            filled.answer(StatusPages.CODE));
    return switch (outcome) {
      case CodeOutcome.Right() ->
          Answer.redirect("/collection")
              .end(SessionKind.COLLECTION_CODE)
              .begin(
                  SessionKind.COLLECTION,
                  ResidentAccess.to(reference, ResidentAccess.disclosure(visit.session())));
      case CodeOutcome.Wrong(int left) ->
          code(visit, CodeWords.wrong(CODE_FORM, StatusPages.CODE, left));
      case CodeOutcome.Locked() ->
          code(visit, CodeWords.locked(CODE_FORM, StatusPages.CODE, brand));
    };
  }

  private IntakeService.Offered held(Visit visit) {
    return service
        .disclosure(
            ResidentAccess.reference(visit.session()), ResidentAccess.disclosure(visit.session()))
        .orElseThrow(Refusal::notFound);
  }

  private Answer show(Visit visit) {
    return Answer.page(
            Page.of(
                "Your document is ready",
                TEMPLATES.document(visit.token(), brand, CollectionView.of(held(visit)))))
        .allowing(downloads.origin());
  }

  private Answer download(Visit visit) {
    Paper.DisclosureFile file = held(visit).file();
    int number =
        Volume.number(visit.read(DOWNLOAD).answer(CollectionView.VOLUME))
            .orElseThrow(() -> Refusal.malformed("volume that the page does not offer"));
    Paper.StoredVolume volume = file.volume(number).orElseThrow(Refusal::notFound);
    CaseReference reference = ResidentAccess.reference(visit.session());
    PaperId disclosure = ResidentAccess.disclosure(visit.session());
    if (!service.collect(reference, disclosure, number)) {
      throw Refusal.notFound();
    }
    return Answer.leave(downloads.address(volume.object(), fileName(number, file)));
  }

  private static String fileName(int number, Paper.DisclosureFile file) {
    int count = file.volumes().size();
    return count == 1 ? FILE_NAME + ".pdf" : FILE_NAME + "-" + number + "-of-" + count + ".pdf";
  }
}
