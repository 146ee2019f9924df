package org.rightsdesk.functions.intake;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.clock.WorkingCalendar;
import org.rightsdesk.functions.intake.templates.StaticTemplates;
import org.rightsdesk.web.Access;
import org.rightsdesk.web.Answer;
import org.rightsdesk.web.Brand;
import org.rightsdesk.web.Refusal;
import org.rightsdesk.web.Route;
import org.rightsdesk.web.Visit;
import org.rightsdesk.web.form.Filled;
import org.rightsdesk.web.form.Form;
import org.rightsdesk.web.page.DateText;
import org.rightsdesk.web.page.Page;
import org.rightsdesk.web.session.Counters;
import org.rightsdesk.web.session.RateLimit;
import org.rightsdesk.web.session.ResidentAccess;
import org.rightsdesk.web.session.SecretToken;
import org.rightsdesk.web.session.SessionKind;

/** The pages on which a request is written and sent (R1.1, R1.2). */
final class RequestPages {
  private static final StaticTemplates TEMPLATES = new StaticTemplates();

  /** When the reminder about documents goes out, in days: the day by which we say we want them. */
  private static final int DOCUMENTS_WITHIN = 14;

  private static final Access WRITER = Access.holder(SessionKind.DRAFT);

  private final IntakeService service;
  private final Questions questions;
  private final Brand brand;
  private final InstantSource clock;
  private final RateLimit perPlace;
  private final RateLimit perAddress;
  private final SecureRandom random = new SecureRandom();

  RequestPages(IntakeService service, Brand brand, Counters counters, InstantSource clock) {
    this.service = service;
    this.questions = new Questions(clock);
    this.brand = brand;
    this.clock = clock;
    this.perPlace = new RateLimit("requests-from", 20, Duration.ofHours(1), counters, clock);
    this.perAddress = new RateLimit("requests-naming", 3, Duration.ofHours(1), counters, clock);
  }

  List<Route> routes() {
    List<Route> routes =
        new ArrayList<>(
            List.of(
                Route.get("/", Access.anyone(), this::start),
                Route.post("/request/begin", Access.anyone(), Form.empty(), this::begin),
                Route.get("/request/someone-else", Access.anyone(), this::someoneElse),
                Route.get("/request/not-safe", Access.anyone(), this::notSafe),
                Route.get(Questions.CHECK, WRITER, this::check),
                Route.post("/request/send", WRITER, Form.empty(), this::send),
                Route.get("/request/sent", Access.holder(SessionKind.STATUS), this::sent),
                Route.get("/request/copy", Access.holder(SessionKind.STATUS), this::copy)));
    for (Question question : questions.all()) {
      routes.add(Route.get(question.path(), WRITER, visit -> ask(visit, question)));
      routes.add(
          Route.post(question.path(), WRITER, question.fields(), visit -> take(visit, question)));
    }
    return routes;
  }

  private Answer start(Visit visit) {
    return Answer.page(
        Page.of(
            "Ask for a copy of your information",
            TEMPLATES.start(brand, visit.session(SessionKind.DRAFT).isPresent())));
  }

  private Answer begin(Visit visit) {
    if (visit.session(SessionKind.DRAFT).isPresent()) {
      return Answer.redirect(
          questions.next(new Answers(visit.session(SessionKind.DRAFT).orElseThrow())));
    }
    String submission = SecretToken.draw(random).hash().value();
    return Answer.redirect("/request/who").begin(SessionKind.DRAFT, Answers.none(submission));
  }

  private Answer ask(Visit visit, Question question) {
    Answers answers = new Answers(visit.session());
    return page(visit, question, answers, answers.filled(question.form().apply(answers)));
  }

  private Answer page(Visit visit, Question question, Answers answers, Filled filled) {
    return Answer.page(
        Page.of(
                question.title(),
                TEMPLATES.ask(visit.token(), question.body().apply(answers, filled)))
            .back(questions.before(question, answers))
            .problems(filled));
  }

  private Answer take(Visit visit, Question question) {
    Answers before = new Answers(visit.session());
    Filled filled = questions.read(question, before, visit.form());
    if (!filled.good()) {
      return page(visit, question, before, filled);
    }
    Answers after = before.with(question.name(), filled);
    if (question.name().equals("who") && !after.holds(RequestFields.WHO, RequestFields.MYSELF)) {
      return Answer.redirect("/request/someone-else");
    }
    if (question.name().equals("safe-contact")
        && after.holds(RequestFields.safe(""), RequestFields.NOT_SAFE)) {
      return Answer.redirect("/request/not-safe");
    }
    if (!Questions.where(before).equals(Questions.where(after))) {
      after = after.again("safe-contact");
    }
    return Answer.redirect(questions.next(after)).save(after.session());
  }

  private Answer someoneElse(Visit visit) {
    return Answer.page(
        Page.of("Asking for someone else’s information", TEMPLATES.someoneElse(brand))
            .back("/request/who"));
  }

  private Answer notSafe(Visit visit) {
    return Answer.page(
        Page.of("Tell us how to reach you safely", TEMPLATES.notSafe(brand))
            .back("/request/safe-contact"));
  }

  private Answer check(Visit visit) {
    Answers answers = new Answers(visit.session());
    Optional<Question> open = questions.firstOpen(answers);
    if (open.isPresent()) {
      return Answer.redirect(open.get().path());
    }
    return Answer.page(
        Page.of(
                "Check your answers",
                TEMPLATES.check(
                    visit.token(),
                    brand,
                    CheckRows.about(answers, questions),
                    CheckRows.reaching(answers),
                    CheckRows.wanting(answers)))
            .back("/request/help"));
  }

  private Answer send(Visit visit) {
    Answers answers = new Answers(visit.session());
    Optional<Question> open = questions.firstOpen(answers);
    if (open.isPresent()) {
      return Answer.redirect(open.get().path());
    }
    Wish wish = Wish.of(answers, questions);
    limit(visit, wish);
    CaseReference reference = service.open(answers.submission(), wish);
    return Answer.redirect("/request/sent")
        .end(SessionKind.DRAFT)
        .begin(SessionKind.STATUS, ResidentAccess.to(reference));
  }

  /** Keeps anyone from having us write to somebody else again and again (A5, A12). */
  private void limit(Visit visit, Wish wish) {
    boolean allowed = perPlace.allows(visit.sourceAddress());
    if (wish.requester().email().isPresent()) {
      allowed &= perAddress.allows(wish.requester().email().get().value());
    }
    if (!allowed) {
      throw Refusal.tooMany("requests in an hour");
    }
  }

  private Answer sent(Visit visit) {
    CaseReference reference = ResidentAccess.reference(visit.session());
    LocalDate today = WorkingCalendar.dateOf(clock.instant());
    return service
        .find(reference)
        .map(
            state ->
                Answer.page(
                    Page.of(
                        "Request sent",
                        TEMPLATES.sent(
                            brand,
                            reference.value(),
                            state.receivedOn(),
                            DateText.day(state.receivedOn().plusDays(DOCUMENTS_WITHIN), today),
                            service.hasEmail(reference)))))
        .orElseThrow(Refusal::notFound);
  }

  private Answer copy(Visit visit) {
    CaseReference reference = ResidentAccess.reference(visit.session());
    return Answer.page(
        Page.of("Your request", TEMPLATES.copy(service.copy(reference))).back("/request/sent"));
  }
}
