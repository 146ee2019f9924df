package org.rightsdesk.functions.console.casefile;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rightsdesk.domain.casework.Case;
import org.rightsdesk.domain.casework.Command;
import org.rightsdesk.domain.casework.IdentityGate;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.domain.casework.Role;
import org.rightsdesk.domain.casework.Rule;
import org.rightsdesk.domain.casework.StaffId;
import org.rightsdesk.domain.casework.Stage;
import org.rightsdesk.domain.casework.Task;
import org.rightsdesk.domain.casework.Tasks;
import org.rightsdesk.domain.clock.BeyondCalendarException;
import org.rightsdesk.domain.clock.ClockState;
import org.rightsdesk.domain.clock.TimeLimit;
import org.rightsdesk.domain.history.Chain;
import org.rightsdesk.domain.papers.Paper;
import org.rightsdesk.domain.people.Address;
import org.rightsdesk.domain.people.Party;
import org.rightsdesk.domain.people.PersonName;
import org.rightsdesk.functions.console.page.Blocks;
import org.rightsdesk.functions.console.page.Cases;
import org.rightsdesk.functions.console.page.Days;
import org.rightsdesk.functions.console.page.Frame;
import org.rightsdesk.functions.console.page.Frame.Tab;
import org.rightsdesk.functions.console.page.Says;
import org.rightsdesk.web.Access;
import org.rightsdesk.web.Answer;
import org.rightsdesk.web.Route;
import org.rightsdesk.web.Visit;
import org.rightsdesk.web.form.Filled;
import org.rightsdesk.web.form.Form;
import org.rightsdesk.web.form.HiddenField;
import org.rightsdesk.web.form.Problem;
import org.rightsdesk.web.page.Parts;
import org.rightsdesk.web.page.SummaryRow;
import org.rightsdesk.web.page.Tag;
import org.rightsdesk.web.page.TaskItem;
import org.rightsdesk.web.page.VolumesText;

/** A case at a glance: its date, what it waits for, what is to be done, and what happened. */
public final class OverviewPages {
  private static final Access LOOKING = Access.staff(Role.OFFICER, Role.HEAD);
  private static final Access OFFICERS = Access.staff(Role.OFFICER);
  private static final HiddenField STEP = new HiddenField("step", 100);
  private static final Form SETTLING = Form.of(STEP);

  private final Cases cases;
  private final Frame frame;
  private final Dates dates;
  private final Timelines timelines;

  public OverviewPages(Cases cases, Frame frame) {
    this.cases = cases;
    this.frame = frame;
    this.dates = new Dates(cases);
    this.timelines = new Timelines(cases);
  }

  /** The routes of the case itself, its letters and its history. */
  public List<Route> routes() {
    return List.of(
        Route.get("/cases/{reference}", LOOKING, visit -> overview(visit, SETTLING.blank())),
        Route.post("/cases/{reference}/take", OFFICERS, Form.empty(), this::take),
        Route.post("/cases/{reference}/settle", OFFICERS, SETTLING, this::settle),
        Route.get("/cases/{reference}/letters", OFFICERS, this::letters),
        Route.get("/cases/{reference}/history", LOOKING, this::history));
  }

  private Answer overview(Visit visit, Filled settling) {
    Case state = cases.find(visit);
    List<Content> left = new ArrayList<>();
    left.add(dates.of(state));
    left.add(
        Parts.summaryList(
            List.of(
                SummaryRow.of(
                    "Stage",
                    Parts.tag(
                        new Tag(
                            Says.stage(state.stage()),
                            state.stage() == Stage.CLOSED ? Tag.Colour.GREY : Tag.Colour.BLUE))),
                SummaryRow.of("Waits for", Says.waitsFor(state)),
                SummaryRow.of("With", assignee(visit, state)),
                SummaryRow.of("Identity", identity(state, visit)),
                SummaryRow.of("Clear", state.isUnclear() ? "No: a question is open" : "Yes"),
                SummaryRow.of("Received", Days.day(state.receivedOn())))));
    List<Content> right = new ArrayList<>();
    boolean officer = visit.staff().may(Role.OFFICER);
    if (officer) {
      right.add(Blocks.section("To do"));
      right.add(tasks(state));
      right.addAll(failures(visit, state, settling));
      right.addAll(acts(visit, state));
    }
    List<Content> body = new ArrayList<>();
    body.add(Blocks.columns(Blocks.stack(left), Blocks.stack(right)));
    if (officer) {
      person(state).ifPresent(body::add);
    }
    body.add(timelines.told(visit, state.reference()));
    return Answer.page(
        frame
            .page(visit, state, Tab.OVERVIEW, Says.stage(state.stage()), Blocks.stack(body))
            .problems(settling));
  }

  private String assignee(Visit visit, Case state) {
    return assignedTo(state).map(id -> cases.who(id, visit)).orElse("Nobody yet");
  }

  private Optional<StaffId> assignedTo(Case state) {
    return cases.casebook().worklist().stream()
        .filter(item -> item.reference().equals(state.reference()))
        .findFirst()
        .flatMap(item -> item.assignee());
  }

  private String identity(Case state, Visit visit) {
    return switch (state.identity()) {
      case IdentityGate.NotAsked _ -> "Not asked for yet";
      case IdentityGate.Asked asked -> "Asked for on " + Days.day(asked.on());
      case IdentityGate.NotMatched refused ->
          "Not matched on " + Days.day(refused.on()) + "; other documents are waited for";
      case IdentityGate.Verified verified ->
          "Established by "
              + cases.who(verified.by(), visit)
              + "; complete on "
              + Days.day(verified.completeOn());
      case IdentityGate.Waived waived -> "Waived by the manager on " + Days.day(waived.on());
    };
  }

  private static Content tasks(Case state) {
    List<TaskItem> items =
        Tasks.of(state).stream()
            .map(
                task ->
                    new TaskItem(
                        Says.task(task.kind()),
                        Optional.empty(),
                        address(state, task),
                        Parts.tag(new Tag("Ready", Tag.Colour.BLUE))))
            .toList();
    if (items.isEmpty()) {
      return Parts.paragraph("Nothing for us to do now.");
    }
    return Parts.taskList("tasks", items);
  }

  private static Optional<String> address(Case state, Task task) {
    return switch (task.kind()) {
      case TRIAGE -> Optional.of(Frame.address(state, "/triage"));
      case CHECK_IDENTITY, LOOK_AT_UPLOAD -> Optional.of(Frame.address(state, "/identity"));
      case REVIEW_RECORDS -> Optional.of(Frame.address(state, "/records"));
      case HANDLE_BY_HAND ->
          Optional.of(Frame.address(state, "/records/" + task.about().orElse("") + "/outcome"));
      case DECIDE -> Optional.of(Frame.address(state, "/decision"));
      case SECOND_CHECK, RELEASE -> Optional.of(Frame.address(state, "/check"));
      case TELL_PASSWORD -> Optional.of(Frame.address(state, "/check/password"));
      case ANSWER_NOT_COLLECTED, LETTER_NOT_SENT, LETTER_NOT_DELIVERED, STEP_FAILED ->
          Optional.empty();
    };
  }

  private static List<Content> failures(Visit visit, Case state, Filled settling) {
    List<Content> body = new ArrayList<>();
    for (Map.Entry<String, String> failed : state.failedSteps().entrySet()) {
      body.add(
          settle(
              visit,
              state,
              settling,
              failed.getKey(),
              "The step “" + failed.getKey() + "” failed: " + failed.getValue() + ".",
              "Try the step again"));
    }
    for (Map.Entry<PaperId, String> unsent : state.lettersNotSent().entrySet()) {
      body.add(
          settle(
              visit,
              state,
              settling,
              unsent.getKey().value(),
              "A letter could not be sent: "
                  + Says.notSent(unsent.getValue())
                  + ". Reach the person another way.",
              "I have seen to it"));
    }
    state
        .lettersNotDelivered()
        .forEach(
            (letter, undelivered) -> {
              if (!undelivered.seenTo()) {
                body.add(
                    settle(
                        visit,
                        state,
                        settling,
                        letter.value(),
                        "“"
                            + Says.letter(undelivered.kind())
                            + "” did not arrive: "
                            + Says.failure(undelivered.failure())
                            + ". Reach the person another way.",
                        "I have seen to it"));
              }
            });
    if (state.isLeftUncollected()) {
      body.add(
          settle(
              visit,
              state,
              settling,
              Task.Kind.ANSWER_NOT_COLLECTED.name(),
              notCollected(state) + " in time. Ask the person whether they still want it.",
              "I have seen to it"));
    }
    return body;
  }

  private static String notCollected(Case state) {
    return state
        .disclosure()
        .filter(made -> !made.downloads().isEmpty())
        .map(made -> "The requester did not collect " + VolumesText.of(made.volumesLeft()))
        .orElse("The response was not collected");
  }

  private static Content settle(
      Visit visit, Case state, Filled settling, String step, String words, String button) {
    return Parts.inset(
        Blocks.stack(
            Parts.paragraph(words),
            Blocks.form(
                Frame.address(state, "/settle"),
                visit.token(),
                Parts.field(settling.typing(STEP, step), STEP),
                Parts.secondaryButton(button))));
  }

  private List<Content> acts(Visit visit, Case state) {
    List<Content> body = new ArrayList<>();
    if (state.closed().isEmpty()
        && assignedTo(state).filter(visit.staff().id()::equals).isEmpty()) {
      body.add(
          Blocks.form(
              Frame.address(state, "/take"),
              visit.token(),
              Parts.secondaryButton("Take this case")));
    }
    List<Content> links = new ArrayList<>();
    if (state.closed().isEmpty() && state.isConfirmed() && state.decision().isEmpty()) {
      links.add(
          Blocks.link(
              state.isUnclear() ? "Record the requester's answer" : "Ask the requester a question",
              Frame.address(state, "/clarify")));
    }
    if (mayBeExtended(state)) {
      links.add(Blocks.link("Extend the time", Frame.address(state, "/extend")));
    }
    if (visit.staff().may(Role.MANAGER)) {
      links.add(
          Blocks.link(
              state.isHeld() ? "Lift the hold on deletion" : "Hold deletion",
              Frame.address(state, "/hold")));
    }
    if (!links.isEmpty()) {
      body.add(Blocks.bullets(links));
    }
    return body;
  }

  /** Whether an extension may still be told today; not where no date can be worked out. */
  private boolean mayBeExtended(Case state) {
    if (state.closed().isPresent() || !state.isConfirmed() || state.isReleased()) {
      return false;
    }
    try {
      TimeLimit limit = state.timeLimit(cases.calendar(), cases.today());
      return limit.state() != ClockState.NOT_STARTED && limit.extensionMayBeToldOn(cases.today());
    } catch (BeyondCalendarException unknown) {
      return false;
    }
  }

  private Optional<Content> person(Case state) {
    String asked =
        cases.casebook().papers(state.reference()).stream()
            .filter(Paper.Words.class::isInstance)
            .map(Paper.Words.class::cast)
            .filter(words -> words.purpose() == Paper.Purpose.REQUEST)
            .map(words -> words.text().value())
            .findFirst()
            .orElse("");
    return cases
        .subject(state.reference())
        .map(
            party ->
                Blocks.stack(
                    Blocks.section("Who asks, and for what"),
                    Parts.summaryList(details(party)),
                    asked.isEmpty()
                        ? Parts.paragraph("No words came with the request.")
                        : Blocks.written("The request", asked)));
  }

  static List<SummaryRow> details(Party party) {
    List<SummaryRow> rows = new ArrayList<>();
    rows.add(SummaryRow.of("Name", party.name().value()));
    if (!party.otherNames().isEmpty()) {
      rows.add(
          SummaryRow.of(
              "Other names", party.otherNames().stream().map(PersonName::value).toList()));
    }
    rows.add(SummaryRow.of("Address", party.address().map(Address::oneLine).orElse("")));
    rows.add(
        SummaryRow.of(
            "Date of birth", party.dateOfBirth().map(birth -> Days.day(birth.value())).orElse("")));
    rows.add(SummaryRow.of("Email address", party.email().map(mail -> mail.value()).orElse("")));
    rows.add(SummaryRow.of("Telephone", party.telephone().map(t -> t.value()).orElse("")));
    if (party.safeContactOnly()) {
      rows.add(
          SummaryRow.of(
              "Safe contact", "Write only to this email address, never to the postal address"));
    }
    return rows;
  }

  private Answer take(Visit visit) {
    Case state = cases.find(visit);
    cases.casebook().assign(state.reference(), visit.staff().id());
    return Answer.redirect(Frame.address(state, ""));
  }

  private Answer settle(Visit visit) {
    Case state = cases.find(visit);
    String step = visit.read(SETTLING).answer(STEP);
    Optional<Rule> refused =
        cases.act(state.reference(), new Command.SettleStep(step), visit.staff());
    if (refused.isPresent()) {
      return overview(visit, SETTLING.blank().with(new Problem("to-do", refused.get().sentence())));
    }
    return Answer.redirect(Frame.address(state, ""));
  }

  private Answer letters(Visit visit) {
    Case state = cases.find(visit);
    List<Content> body = new ArrayList<>();
    List<Paper.SentLetter> sent =
        cases.casebook().papers(state.reference()).stream()
            .filter(Paper.SentLetter.class::isInstance)
            .map(Paper.SentLetter.class::cast)
            .sorted(java.util.Comparator.comparing(Paper.SentLetter::sentAt).reversed())
            .toList();
    if (sent.isEmpty()) {
      body.add(Parts.paragraph("Nothing has been sent yet."));
    }
    for (Paper.SentLetter letter : sent) {
      body.add(Blocks.section(Says.letter(letter.kind())));
      body.add(
          Parts.summaryList(
              List.of(
                  SummaryRow.of("Sent", Days.moment(letter.sentAt())),
                  SummaryRow.of("To", letter.to().value()),
                  SummaryRow.of("Subject", letter.subject().value()))));
      body.add(
          Parts.details(
              "Read what was sent on " + Days.moment(letter.sentAt()),
              Blocks.written("The letter", letter.text().value())));
    }
    return Answer.page(frame.page(visit, state, Tab.LETTERS, "Letters", Blocks.stack(body)));
  }

  private Answer history(Visit visit) {
    Case state = cases.find(visit);
    Optional<Chain.Fault> fault = cases.casebook().verify(state.reference());
    Content verdict =
        fault.isPresent()
            ? Parts.warning(
                "Entry "
                    + fault.get().number()
                    + " is not as it was written: "
                    + fault.get().what()
                    + ".")
            : Parts.paragraph(
                "All " + state.version() + " entries are as they were written, none missing.");
    return Answer.page(
        frame.page(
            visit,
            state,
            Tab.HISTORY,
            "History",
            Blocks.stack(verdict, timelines.all(visit, state.reference()))));
  }
}
