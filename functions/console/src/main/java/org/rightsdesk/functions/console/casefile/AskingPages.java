package org.rightsdesk.functions.console.casefile;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rightsdesk.casebook.Papers;
import org.rightsdesk.domain.casework.Case;
import org.rightsdesk.domain.casework.Command;
import org.rightsdesk.domain.casework.Role;
import org.rightsdesk.domain.casework.Rule;
import org.rightsdesk.domain.clock.BeyondCalendarException;
import org.rightsdesk.domain.clock.TimeLimit;
import org.rightsdesk.domain.papers.Paper;
import org.rightsdesk.functions.console.page.Blocks;
import org.rightsdesk.functions.console.page.Cases;
import org.rightsdesk.functions.console.page.Days;
import org.rightsdesk.functions.console.page.Frame;
import org.rightsdesk.functions.console.page.Frame.Tab;
import org.rightsdesk.web.Access;
import org.rightsdesk.web.Answer;
import org.rightsdesk.web.Route;
import org.rightsdesk.web.Visit;
import org.rightsdesk.web.form.DateField;
import org.rightsdesk.web.form.Field;
import org.rightsdesk.web.form.Filled;
import org.rightsdesk.web.form.Form;
import org.rightsdesk.web.form.TextArea;
import org.rightsdesk.web.page.Parts;

/** Pages that ask an officer for words and do one thing with them: a question, time, a hold. */
public final class AskingPages {
  private static final int MOST = 2_000;
  private static final Access OFFICERS = Access.staff(Role.OFFICER);
  private static final Access MANAGERS = Access.staff(Role.MANAGER);
  private static final TextArea QUESTION =
      words("Your question to the requester", "Enter your question", MOST);
  private static final TextArea ANSWER =
      words(
          "What the requester answered",
          "Enter what the requester answered",
          Command.AnswerClarification.MOST_CHARACTERS);
  private static final DateField ANSWERED_ON =
      DateField.optional("answered", "Day on which the answer reached us", "Day of the answer")
          .hint(
              "The day on which anybody in the organisation had it. The clock goes on from then.");
  private static final TextArea REASONS =
      words("Why more time is needed, as the requester will read it", "Enter the reasons", MOST);
  private static final TextArea REASON = words("Reason", "Enter the reason", MOST);

  /** Each page asks for one text, which all of them send under the same name. */
  private static final Form FORM = Form.of(REASON);

  /** Of question and answer, the answer may be the longer. */
  private static final Form CLARIFICATION = Form.of(ANSWER, ANSWERED_ON);

  private final Cases cases;
  private final Frame frame;

  public AskingPages(Cases cases, Frame frame) {
    this.cases = cases;
    this.frame = frame;
  }

  /** The routes of clarification, extension and hold. */
  public List<Route> routes() {
    return List.of(
        Route.get("/cases/{reference}/clarify", OFFICERS, this::clarify),
        Route.post("/cases/{reference}/clarify", OFFICERS, CLARIFICATION, this::clarified),
        Route.get("/cases/{reference}/extend", OFFICERS, visit -> extend(visit, FORM.blank())),
        Route.post("/cases/{reference}/extend", OFFICERS, FORM, this::extended),
        Route.get("/cases/{reference}/hold", MANAGERS, visit -> hold(visit, FORM.blank())),
        Route.post("/cases/{reference}/hold", MANAGERS, FORM, this::held));
  }

  private static TextArea words(String label, String missing, int most) {
    return TextArea.required("words", label, missing, most).rows(6);
  }

  private Answer clarify(Visit visit) {
    return clarify(visit, CLARIFICATION.prefilled(ANSWERED_ON, Optional.of(cases.today())));
  }

  private Answer clarify(Visit visit, Filled form) {
    Case state = cases.find(visit);
    if (state.isUnclear()) {
      return show(
          visit,
          state,
          "Record the requester's answer",
          List.of(
              Parts.paragraph(
                  "If the requester answered by email, telephone or letter, write down what they"
                      + " said, and when it reached us.")),
          List.of(ANSWER, ANSWERED_ON),
          "Save the answer",
          "/clarify",
          form);
    }
    return show(
        visit,
        state,
        "Ask the requester a question",
        List.of(
            Parts.paragraph(
                "Ask only if we cannot search without an answer. The clock stops until it comes,"
                    + " so say what we need to know and why."),
            Parts.paragraph("The question goes to the requester by email at once.")),
        List.of(QUESTION),
        "Send the question",
        "/clarify",
        form);
  }

  private Answer clarified(Visit visit) {
    Case state = cases.find(visit);
    boolean answering = state.isUnclear();
    TextArea field = answering ? ANSWER : QUESTION;
    Filled form = visit.read(answering ? Form.of(ANSWER, ANSWERED_ON) : Form.of(QUESTION));
    if (!form.good()) {
      return clarify(visit, form);
    }
    Paper.Words words =
        answering
            ? cases.words("answer", Paper.Purpose.CLARIFICATION_ANSWER, form.answer(field))
            : cases.words("question", Paper.Purpose.CLARIFICATION_QUESTION, form.answer(field));
    Command command =
        answering
            ? new Command.AnswerClarification(
                words.id(), form.answer(ANSWERED_ON).orElseGet(cases::today))
            : new Command.AskClarification(words.id());
    return done(visit, state, command, words, rule -> clarify(visit, refused(form, rule)));
  }

  private Answer extend(Visit visit, Filled form) {
    Case state = cases.find(visit);
    List<Content> before = new ArrayList<>();
    before.add(
        Parts.paragraph(
            "The time can be extended once, by two months, if the request is complex or the"
                + " person has made many (Art 12A(3)). The requester is told your reasons."));
    try {
      TimeLimit now = state.timeLimit(cases.calendar(), cases.today());
      TimeLimit then =
          TimeLimit.of(state.clockFacts().withExtended(true), cases.calendar(), cases.today());
      before.add(
          Parts.paragraph(
              "Now due by "
                  + Days.day(now.safeDue().date())
                  + ". With an extension due by "
                  + Days.day(then.safeDue().date())
                  + ". It may be told until "
                  + Days.near(now.extensionNoticeBy().date(), cases.today())
                  + "."));
    } catch (BeyondCalendarException unknown) {
      before.add(Parts.paragraph("The new date cannot be worked out yet."));
    }
    return show(
        visit,
        state,
        "Extend the time",
        before,
        List.of(REASONS),
        "Extend and tell the requester",
        "/extend",
        form);
  }

  private Answer extended(Visit visit) {
    Case state = cases.find(visit);
    Filled form = visit.read(Form.of(REASONS));
    if (!form.good()) {
      return extend(visit, form);
    }
    Paper.Words words = cases.words("extension", Paper.Purpose.REASON, form.answer(REASONS));
    return done(
        visit,
        state,
        new Command.Extend(words.id()),
        words,
        rule -> extend(visit, refused(form, rule)));
  }

  private Answer hold(Visit visit, Filled form) {
    Case state = cases.find(visit);
    String act = state.isHeld() ? "Lift the hold on deletion" : "Hold deletion";
    return show(
        visit,
        state,
        act,
        List.of(
            Parts.paragraph(
                state.isHeld()
                    ? "Nothing of this case is deleted while the hold stands."
                    : "While a hold stands, nothing of this case is deleted, whatever its date.")),
        List.of(REASON),
        act,
        "/hold",
        form);
  }

  private Answer held(Visit visit) {
    Case state = cases.find(visit);
    Filled form = visit.read(Form.of(REASON));
    if (!form.good()) {
      return hold(visit, form);
    }
    Paper.Words words = cases.words("reason", Paper.Purpose.REASON, form.answer(REASON));
    Command command =
        state.isHeld() ? new Command.LiftHold(words.id()) : new Command.PlaceHold(words.id());
    return done(visit, state, command, words, rule -> hold(visit, refused(form, rule)));
  }

  private static Filled refused(Filled form, Rule rule) {
    String field = rule == Rule.ANSWERED_WHEN ? ANSWERED_ON.dayInput() : REASON.name();
    return Frame.refused(form, field, rule);
  }

  private Answer done(
      Visit visit,
      Case state,
      Command command,
      Paper.Words words,
      java.util.function.Function<Rule, Answer> refused) {
    Optional<Rule> rule = cases.act(state.reference(), command, visit.staff(), Papers.of(words));
    return rule.map(refused).orElseGet(() -> Answer.redirect(Frame.address(state, "")));
  }

  private Answer show(
      Visit visit,
      Case state,
      String title,
      List<Content> before,
      List<Field<?>> questions,
      String button,
      String below,
      Filled form) {
    List<Content> body = new ArrayList<>(before);
    body.add(
        Blocks.form(
            Frame.address(state, below),
            visit.token(),
            Blocks.stack(questions.stream().map(question -> Parts.field(form, question)).toList()),
            Parts.button(button)));
    return Answer.page(
        frame
            .page(
                visit,
                state,
                Tab.OVERVIEW,
                title,
                Blocks.stack(Blocks.section(title), Blocks.stack(body)))
            .problems(form));
  }
}
