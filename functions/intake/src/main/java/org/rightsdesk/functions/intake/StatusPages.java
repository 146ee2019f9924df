package org.rightsdesk.functions.intake;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rightsdesk.domain.casework.Case;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.Command;
import org.rightsdesk.domain.clock.WorkingCalendar;
import org.rightsdesk.functions.intake.templates.StaticTemplates;
import org.rightsdesk.web.Access;
import org.rightsdesk.web.Answer;
import org.rightsdesk.web.Brand;
import org.rightsdesk.web.Refusal;
import org.rightsdesk.web.Route;
import org.rightsdesk.web.Visit;
import org.rightsdesk.web.form.CodeField;
import org.rightsdesk.web.form.Filled;
import org.rightsdesk.web.form.Form;
import org.rightsdesk.web.form.Problem;
import org.rightsdesk.web.form.TextArea;
import org.rightsdesk.web.form.TextField;
import org.rightsdesk.web.page.Page;
import org.rightsdesk.web.session.CodeOutcome;
import org.rightsdesk.web.session.Counters;
import org.rightsdesk.web.session.OneTimeCodes;
import org.rightsdesk.web.session.RateLimit;
import org.rightsdesk.web.session.ResidentAccess;
import org.rightsdesk.web.session.SessionKind;

/**
 * The pages on which a requester follows their request (R1.10).
 *
 * <p>A reference that does not exist gives the same pages, after the same work, as one that does.
 */
final class StatusPages {
  static final TextField REFERENCE =
      TextField.required("reference", "Your reference", "Enter your reference", 20)
          .called("Reference")
          .hint("It is in our letters, and looks like RD-7K3M-Q2XV")
          .width(20);
  static final CodeField CODE =
      new CodeField("code", "Code", Optional.of("6 numbers. You can leave spaces between them."));
  static final TextArea ANSWER =
      TextArea.required(
              "answer",
              "Your answer",
              "Enter your answer",
              Command.AnswerClarification.MOST_CHARACTERS)
          .rows(8);

  private static final Form WHICH = Form.of(REFERENCE);
  private static final Form CODE_FORM = Form.of(CODE);
  private static final Form ANSWER_FORM = Form.of(ANSWER);
  private static final Access WAITING = Access.holder(SessionKind.STATUS_CODE);
  private static final Access INSIDE = Access.holder(SessionKind.STATUS);
  private static final StaticTemplates TEMPLATES = new StaticTemplates();

  private final IntakeService service;
  private final Brand brand;
  private final OneTimeCodes codes;
  private final CodeMails mails;
  private final WorkingCalendar calendar;
  private final InstantSource clock;
  private final RateLimit perPlace;
  private final RateLimit perReference;

  StatusPages(
      IntakeService service,
      Brand brand,
      OneTimeCodes codes,
      CodeMails mails,
      Counters counters,
      WorkingCalendar calendar,
      InstantSource clock) {
    this.service = service;
    this.brand = brand;
    this.codes = codes;
    this.mails = mails;
    this.calendar = calendar;
    this.clock = clock;
    this.perPlace = new RateLimit("codes-from", 30, Duration.ofHours(1), counters, clock);
    this.perReference = new RateLimit("codes-for", 3, Duration.ofHours(1), counters, clock);
  }

  List<Route> routes() {
    return List.of(
        Route.get("/status", Access.anyone(), visit -> which(WHICH.blank())),
        Route.post("/status", Access.anyone(), WHICH, this::name),
        Route.get("/status/code", WAITING, visit -> code(visit, CODE_FORM.blank())),
        Route.post("/status/code", WAITING, CODE_FORM, this::enter),
        Route.post("/status/code/again", WAITING, Form.empty(), this::sendAgain),
        Route.get("/status/request", INSIDE, this::show),
        Route.get("/status/answer", INSIDE, visit -> answer(visit, ANSWER_FORM.blank())),
        Route.post("/status/answer", INSIDE, ANSWER_FORM, this::clarify),
        Route.get("/status/withdraw", INSIDE, this::askToWithdraw),
        Route.post("/status/withdraw", INSIDE, Form.empty(), this::withdraw),
        Route.post("/status/leave", INSIDE, Form.empty(), this::leave));
  }

  private Answer which(Filled filled) {
    return Answer.page(
        Page.of("Follow your request", TEMPLATES.which(brand, filled)).back("/").problems(filled));
  }

  private Answer name(Visit visit) {
    Filled filled = visit.read(WHICH);
    if (!filled.good()) {
      return which(filled);
    }
    CaseReference reference;
    try {
      reference = CaseReference.parse(filled.answer(REFERENCE));
    } catch (IllegalArgumentException notOne) {
      return which(
          filled.with(
              new Problem(
                  REFERENCE.name(), "Enter a reference as in our letters, like RD-7K3M-Q2XV")));
    }
    send(visit, reference);
    return Answer.redirect("/status/code")
        .begin(SessionKind.STATUS_CODE, ResidentAccess.to(reference));
  }

  private void send(Visit visit, CaseReference reference) {
    if (!perPlace.allows(visit.sourceAddress()) || !perReference.allows(reference.value())) {
      throw Refusal.tooMany("codes in an hour");
    }
    mails.send(CodeMails.Purpose.STATUS, reference);
  }

  private Answer code(Visit visit, Filled filled) {
    return Answer.page(
        Page.of(
                "Enter the code we sent you",
                TEMPLATES.code(visit.token(), brand, filled, "/status/code", "/status/code/again"))
            .back("/status")
            .problems(filled));
  }

  private Answer enter(Visit visit) {
    Filled filled = visit.read(CODE_FORM);
    if (!filled.good()) {
      return code(visit, filled);
    }
    CaseReference reference = ResidentAccess.reference(visit.session());
    CodeOutcome outcome =
        codes.check(CodeMails.Purpose.STATUS.word(), reference.value(), filled.answer(CODE));
    return switch (outcome) {
      case CodeOutcome.Right() ->
          Answer.redirect("/status/request")
              .end(SessionKind.STATUS_CODE)
              .begin(SessionKind.STATUS, ResidentAccess.to(reference));
      case CodeOutcome.Wrong(int left) -> code(visit, CodeWords.wrong(CODE_FORM, CODE, left));
      case CodeOutcome.Locked() -> code(visit, CodeWords.locked(CODE_FORM, CODE, brand));
    };
  }

  private Answer sendAgain(Visit visit) {
    send(visit, ResidentAccess.reference(visit.session()));
    return Answer.redirect("/status/code");
  }

  private Case held(Visit visit) {
    return service.find(ResidentAccess.reference(visit.session())).orElseThrow(Refusal::notFound);
  }

  private Answer show(Visit visit) {
    Case state = held(visit);
    LocalDate today = WorkingCalendar.dateOf(clock.instant());
    StatusView view = StatusView.of(state, service.papers(state.reference()), calendar, today);
    return Answer.page(Page.of("Your request", TEMPLATES.status(visit.token(), brand, view)));
  }

  private Answer answer(Visit visit, Filled filled) {
    Case state = held(visit);
    return service
        .question(state)
        .map(
            question ->
                Answer.page(
                    Page.of(
                            "Answer our question",
                            TEMPLATES.answer(visit.token(), question, filled))
                        .back("/status/request")
                        .problems(filled)))
        .orElseGet(() -> Answer.redirect("/status/request"));
  }

  private Answer clarify(Visit visit) {
    Filled filled = visit.read(ANSWER_FORM);
    if (!filled.good()) {
      return answer(visit, filled);
    }
    service.clarify(held(visit), filled.answer(ANSWER));
    return Answer.redirect("/status/request");
  }

  private Answer askToWithdraw(Visit visit) {
    Case state = held(visit);
    if (state.closed().isPresent()) {
      return Answer.redirect("/status/request");
    }
    return Answer.page(
        Page.of("Withdraw your request", TEMPLATES.withdraw(visit.token()))
            .back("/status/request"));
  }

  private Answer withdraw(Visit visit) {
    service.withdraw(ResidentAccess.reference(visit.session()));
    return Answer.redirect("/status/request");
  }

  private Answer leave(Visit visit) {
    return Answer.redirect("/").end(SessionKind.STATUS);
  }
}
