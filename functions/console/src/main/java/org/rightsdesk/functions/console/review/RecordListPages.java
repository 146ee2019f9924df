package org.rightsdesk.functions.console.review;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rightsdesk.domain.casework.Case;
import org.rightsdesk.domain.casework.Command;
import org.rightsdesk.domain.casework.PageState;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.domain.casework.RecordOutcome;
import org.rightsdesk.domain.casework.RecordState;
import org.rightsdesk.domain.casework.RecordState.Preparation;
import org.rightsdesk.domain.casework.Role;
import org.rightsdesk.domain.casework.Rule;
import org.rightsdesk.domain.exemptions.Exemption;
import org.rightsdesk.domain.papers.Paper;
import org.rightsdesk.domain.papers.Paper.HeldRecord;
import org.rightsdesk.domain.papers.Paper.Holder;
import org.rightsdesk.functions.console.page.Blocks;
import org.rightsdesk.functions.console.page.Cases;
import org.rightsdesk.functions.console.page.Days;
import org.rightsdesk.functions.console.page.Frame;
import org.rightsdesk.functions.console.page.Frame.Tab;
import org.rightsdesk.functions.console.page.Says;
import org.rightsdesk.web.Access;
import org.rightsdesk.web.Answer;
import org.rightsdesk.web.Refusal;
import org.rightsdesk.web.Route;
import org.rightsdesk.web.Visit;
import org.rightsdesk.web.form.Choice;
import org.rightsdesk.web.form.Filled;
import org.rightsdesk.web.form.Form;
import org.rightsdesk.web.form.RadiosField;
import org.rightsdesk.web.page.CountText;
import org.rightsdesk.web.page.Parts;
import org.rightsdesk.web.page.SummaryRow;
import org.rightsdesk.web.page.Table;
import org.rightsdesk.web.page.Tag;

/** The records that were found, and what is decided for each as a whole. */
public final class RecordListPages {
  private static final Access OFFICERS = Access.staff(Role.OFFICER);
  private static final RadiosField OUTCOME =
      RadiosField.of(
          "outcome",
          "What becomes of this record?",
          "Select what becomes of the record",
          choice(RecordOutcome.DISCLOSE),
          choice(RecordOutcome.WITHHOLD),
          choice(RecordOutcome.NOT_THEIRS),
          choice(RecordOutcome.LISTED),
          choice(RecordOutcome.QUOTED));
  private static final RadiosField REASON =
      Reasons.field("reason", "If it is withheld as a whole: the reason");
  private static final Form FORM = Form.of(OUTCOME, REASON);

  private final Cases cases;
  private final Frame frame;
  private final Threads threads;

  public RecordListPages(Cases cases, Frame frame, RecordPages pages) {
    this.cases = cases;
    this.frame = frame;
    this.threads = new Threads(cases, pages);
  }

  private static Choice choice(RecordOutcome outcome) {
    return Choice.of(outcome.name(), Says.outcome(outcome));
  }

  /** The routes of the list and of what is decided for a record. */
  public List<Route> routes() {
    String record = "/cases/{reference}/records/{record}";
    return List.of(
        Route.get("/cases/{reference}/records", OFFICERS, this::list),
        Route.get(record + "/outcome", OFFICERS, visit -> show(visit, FORM.blank())),
        Route.post(record + "/outcome", OFFICERS, FORM, this::decide),
        Route.post(record + "/reopen", OFFICERS, Form.empty(), this::reopen));
  }

  static RecordState record(Case state, Visit visit) {
    return state.findRecord(Cases.paper(visit.segment("record"))).orElseThrow(Refusal::notFound);
  }

  static HeldRecord held(Cases cases, Case state, PaperId id) {
    if (cases.casebook().paper(state.reference(), id).orElseThrow(Refusal::notFound)
        instanceof HeldRecord held) {
      return held;
    }
    throw Refusal.notFound();
  }

  /** Where a record is gone on with: the first page not reviewed, or its outcome. */
  static String address(Case state, RecordState record) {
    String base = Frame.address(state, "/records/" + record.id());
    for (int page = 1; page <= record.pageCount(); page++) {
      if (!record.page(page).done()) {
        return base + "/pages/" + page;
      }
    }
    if (record.outcome().isPresent() && record.pageCount() > 0) {
      return base + "/pages/1";
    }
    return base + "/outcome";
  }

  private Answer list(Visit visit) {
    Case state = cases.find(visit);
    Map<PaperId, HeldRecord> held = new LinkedHashMap<>();
    List<Content> body = new ArrayList<>();
    for (Paper paper : cases.casebook().papers(state.reference())) {
      if (paper instanceof HeldRecord record) {
        held.put(record.id(), record);
      }
      if (paper instanceof Paper.Words words && words.purpose() == Paper.Purpose.NOTE) {
        body.add(Parts.notification("Note", Blocks.written("Note", words.text().value())));
      }
    }
    if (!state.isSearchFinished()) {
      body.add(Parts.paragraph("The search is not finished."));
    } else if (state.records().isEmpty()) {
      body.add(Parts.paragraph("The search found no record."));
    } else {
      long open = state.records().stream().filter(r -> r.outcome().isEmpty()).count();
      body.add(
          Parts.paragraph(
              state.records().size()
                  + (state.records().size() == 1 ? " record was found; " : " records were found; ")
                  + (open == 0 ? "every one is decided on." : open + " still to decide on.")));
      if (state.isReviewed() && state.decision().isEmpty()) {
        body.add(Parts.buttonLink("Go on to the decision", Frame.address(state, "/decision")));
      }
      body.add(table(state, held));
    }
    return Answer.page(frame.page(visit, state, Tab.RECORDS, "Records", Blocks.stack(body)));
  }

  private static Content table(Case state, Map<PaperId, HeldRecord> held) {
    List<Table.Row> rows = new ArrayList<>();
    for (RecordState record : state.records()) {
      HeldRecord found = held.get(record.id());
      if (found != null) {
        rows.add(
            new Table.Row(
                List.of(
                    Parts.text(String.valueOf(found.number())),
                    title(state, record, found, held),
                    Parts.tag(standing(state, record, found, held)),
                    Parts.text(found.kind()),
                    Parts.text(date(found)),
                    Parts.text(found.found().value()),
                    Parts.text(found.marking()),
                    Parts.text(
                        record.pageCount() == 0 ? "" : String.valueOf(record.pageCount())))));
      }
    }
    return Parts.table(
        new Table(
            "Records found",
            List.of(
                Table.Column.of("Number"),
                Table.Column.of("Title"),
                Table.Column.of("Standing"),
                Table.Column.of("Kind"),
                Table.Column.of("Date"),
                Table.Column.of("Why found"),
                Table.Column.of("Marking"),
                Table.Column.figures("Pages")),
            rows));
  }

  private static Content title(
      Case state, RecordState record, HeldRecord found, Map<PaperId, HeldRecord> held) {
    String title = found.title().value();
    Optional<String> like = like(record, found, held);
    if (like.isEmpty()) {
      return Blocks.link(title, address(state, record));
    }
    String address =
        found.decidedWith(state).isPresent() || record.quotedIn().isPresent()
            ? Frame.address(state, "/records/" + record.id() + "/outcome")
            : address(state, record);
    return Blocks.inline(Blocks.link(title, address), Parts.text(like.get()));
  }

  /** Which record it is a copy of, or what becomes of a mail that others hold. */
  private static Optional<String> like(
      RecordState record, HeldRecord found, Map<PaperId, HeldRecord> held) {
    return found
        .copyOf()
        .map(original -> "Same as " + numbered(original, held))
        .or(() -> record.quotedIn().map(in -> "Goes out within " + numbered(in, held)))
        .or(
            () ->
                found.likeness().holders().stream()
                    .findFirst()
                    .map(
                        holder ->
                            (holder.whole() ? "Stands whole in " : "Stands nearly whole in ")
                                + numbered(holder.record(), held)));
  }

  private static String numbered(PaperId id, Map<PaperId, HeldRecord> held) {
    HeldRecord named = held.get(id);
    return named == null ? "a record" : "record " + named.number();
  }

  private static String date(HeldRecord found) {
    return found.date().isEmpty() ? "Not known" : Days.day(LocalDate.parse(found.date()));
  }

  private static Tag standing(
      Case state, RecordState record, HeldRecord found, Map<PaperId, HeldRecord> held) {
    Optional<PaperId> other = found.decidedWith(state);
    if (record.outcome().isEmpty() && other.isPresent()) {
      return new Tag("With " + numbered(other.get(), held), Tag.Colour.GREY);
    }
    if (record.outcome().isPresent()) {
      return switch (record.outcome().get()) {
        case DISCLOSE ->
            new Tag(record.hidesSomething() ? "Goes out in part" : "Goes out", Tag.Colour.GREEN);
        case WITHHOLD -> new Tag("Withheld", Tag.Colour.YELLOW);
        case NOT_THEIRS -> new Tag("Not theirs", Tag.Colour.GREY);
        case LISTED -> new Tag("Listed", Tag.Colour.GREY);
        case COPY -> new Tag("Copy", Tag.Colour.GREY);
        case QUOTED -> new Tag("Within another", Tag.Colour.GREEN);
      };
    }
    return switch (record.preparation()) {
      case Preparation.Underway _ -> new Tag("Being made ready", Tag.Colour.GREY);
      case Preparation.None _ -> new Tag("By hand", Tag.Colour.YELLOW);
      case Preparation.Pages _ -> {
        long done = record.pages().values().stream().filter(PageState::done).count();
        yield new Tag(done + " of " + record.pageCount() + " reviewed", Tag.Colour.BLUE);
      }
    };
  }

  private Answer show(Visit visit, Filled form) {
    Case state = cases.find(visit);
    RecordState record = record(state, visit);
    HeldRecord held = held(cases, state, record.id());
    cases.see(state.reference(), record.id(), visit.staff());
    List<Content> body = new ArrayList<>();
    Onward.line(cases, state, visit).ifPresent(body::add);
    body.add(
        Parts.summaryList(
            List.of(
                SummaryRow.of("Title", held.title().value()),
                SummaryRow.of("Kind", held.kind()),
                SummaryRow.of("Date", date(held)),
                SummaryRow.of("Kept in", held.system().isEmpty() ? "Not said" : held.system()),
                SummaryRow.of("File", held.fileName().value()),
                SummaryRow.of("Why found", held.found().value()),
                SummaryRow.of("Marking", held.marking()))));
    threads.lines(state, held).ifPresent(body::add);
    body.add(pages(state, record));
    RecordPasswordPages.offer(cases, state, record).ifPresent(body::add);
    body.addAll(nesting(state, record));
    body.add(
        held.decidedWith(state)
            .filter(other -> held.copyOf().isPresent() || record.outcome().isEmpty())
            .map(other -> Groups.page(cases, visit, state, held, other))
            .orElseGet(() -> question(visit, state, record, held, form)));
    return Answer.page(
        frame
            .page(visit, state, Tab.RECORDS, "Record " + held.number(), Blocks.stack(body))
            .problems(form));
  }

  private static Content pages(Case state, RecordState record) {
    List<Content> pages = new ArrayList<>();
    for (int number = 1; number <= record.pageCount(); number++) {
      PageState page = record.page(number);
      String what =
          page.withheld().isPresent()
              ? "withheld"
              : page.panels().isEmpty()
                  ? "nothing hidden"
                  : CountText.of(page.panels().size(), "panel");
      pages.add(
          Blocks.inline(
              Blocks.link(
                  "Page " + number,
                  Frame.address(state, "/records/" + record.id() + "/pages/" + number)),
              Parts.text((page.done() ? "reviewed" : "not reviewed yet") + ", " + what)));
    }
    return switch (record.preparation()) {
      case Preparation.Pages _ -> Blocks.bullets(pages);
      case Preparation.Underway _ -> Parts.paragraph("It is being made ready.");
      case Preparation.None(String why) ->
          Parts.warning(
              "It could not become pages. "
                  + Says.notConverted(why)
                  + " Open it where it is kept, and decide.");
    };
  }

  /** Which record it lay in, and which records lay in it. */
  private List<Content> nesting(Case state, RecordState record) {
    List<Content> body = new ArrayList<>();
    record.place().within().ifPresent(holder -> body.add(named("It lay in ", state, holder)));
    for (RecordState other : state.records()) {
      if (other.place().within().filter(record.id()::equals).isPresent()) {
        body.add(named("In it lay ", state, other.id()));
      }
    }
    if (record.place().waiting() > 0) {
      body.add(Parts.paragraph("The files in it are being made ready."));
    }
    return body;
  }

  private Content named(String before, Case state, PaperId id) {
    HeldRecord held = held(cases, state, id);
    return Blocks.sentence(
        Parts.text(before),
        Blocks.link(
            "record " + held.number() + ", " + held.title().value(),
            Frame.address(state, "/records/" + id + "/outcome")));
  }

  private Content question(
      Visit visit, Case state, RecordState record, HeldRecord held, Filled form) {
    if (record.outcome().isPresent()) {
      List<Content> body = new ArrayList<>();
      String outcome =
          Says.outcome(record.outcome().get())
              + record.exemption().map(e -> " (" + e.title() + ")").orElse("");
      body.add(
          Parts.inset(
              record
                  .quotedIn()
                  .map(in -> named(outcome + ": ", state, in))
                  .orElseGet(() -> Parts.text(outcome))));
      if (state.decision().isEmpty() && state.closed().isEmpty()) {
        body.add(
            Blocks.form(
                Frame.address(state, "/records/" + record.id() + "/reopen"),
                visit.token(),
                Parts.secondaryButton("Take its review up again")));
      }
      return Blocks.stack(body);
    }
    List<Choice> choices = new ArrayList<>();
    if (record.preparation() instanceof Preparation.Pages) {
      choices.add(
          record.everyPageReviewed()
              ? choice(RecordOutcome.DISCLOSE)
              : Choice.of(
                  RecordOutcome.DISCLOSE.name(),
                  Says.outcome(RecordOutcome.DISCLOSE),
                  "Only once every page is reviewed"));
    }
    held.holdersThatGoOut(state)
        .findFirst()
        .ifPresent(
            holder ->
                choices.add(
                    Choice.of(
                        RecordOutcome.QUOTED.name(),
                        "Goes out within record " + held(cases, state, holder.record()).number())));
    choices.add(choice(RecordOutcome.WITHHOLD));
    choices.add(choice(RecordOutcome.NOT_THEIRS));
    if (record.preparation() instanceof Preparation.None) {
      choices.add(choice(RecordOutcome.LISTED));
    }
    RadiosField offered =
        RadiosField.of(
            OUTCOME.name(), OUTCOME.label(), OUTCOME.missing(), choices.toArray(Choice[]::new));
    return Blocks.form(
        Frame.address(state, "/records/" + record.id() + "/outcome"),
        visit.token(),
        Parts.field(form, offered),
        Blocks.select(form, REASON, "No reason"),
        Parts.button("Finish this record"));
  }

  private Answer decide(Visit visit) {
    Case state = cases.find(visit);
    RecordState record = record(state, visit);
    Filled form = visit.read(Form.of(OUTCOME));
    if (!form.good()) {
      return show(visit, new Filled(FORM, visit.form(), form.problems()));
    }
    RecordOutcome outcome = RecordOutcome.valueOf(form.answer(OUTCOME));
    Optional<Exemption> reason = Optional.empty();
    if (outcome == RecordOutcome.WITHHOLD) {
      Filled whole = visit.read(FORM);
      if (!whole.good()) {
        return show(visit, whole);
      }
      reason = Optional.of(Reasons.chosen(whole.answer(REASON)));
    }
    Optional<Rule> refused =
        cases.act(
            state.reference(),
            outcome == RecordOutcome.QUOTED
                ? new Command.SettleAsQuoted(
                    record.id(),
                    held(cases, state, record.id())
                        .holdersThatGoOut(state)
                        .findFirst()
                        .map(Holder::record)
                        .orElseThrow(() -> Refusal.malformed("a record that goes out within none")))
                : new Command.ReviewRecord(record.id(), outcome, reason),
            visit.staff());
    if (refused.isPresent()) {
      return refused(visit, new Filled(FORM, visit.form(), List.of()), refused.get());
    }
    Groups.finish(cases, cases.find(visit), record.id(), visit.staff());
    return Answer.redirect(Onward.from(cases, cases.find(visit), record.id()));
  }

  private Answer reopen(Visit visit) {
    Case state = cases.find(visit);
    RecordState record = record(state, visit);
    Optional<Rule> refused =
        cases.act(state.reference(), new Command.ReopenRecord(record.id()), visit.staff());
    if (refused.isEmpty()) {
      Groups.takeOut(cases, state, held(cases, state, record.id()));
    } else {
      return refused(visit, FORM.blank(), refused.get());
    }
    return Answer.redirect(Frame.address(state, "/records/" + record.id() + "/outcome"));
  }

  /** Of a record that is finished by now, the page has no question that could be gone back to. */
  private Answer refused(Visit visit, Filled form, Rule rule) {
    boolean asked = record(cases.find(visit), visit).outcome().isEmpty();
    return show(visit, Frame.refused(form, asked ? OUTCOME.name() : "main-content", rule));
  }
}
