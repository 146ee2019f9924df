package org.rightsdesk.functions.console.casefile;

import gg.jte.Content;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rightsdesk.casebook.Papers;
import org.rightsdesk.domain.casework.Case;
import org.rightsdesk.domain.casework.Command;
import org.rightsdesk.domain.casework.DocumentProblem;
import org.rightsdesk.domain.casework.Matched;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.domain.casework.Role;
import org.rightsdesk.domain.casework.Rule;
import org.rightsdesk.domain.casework.ScanVerdict;
import org.rightsdesk.domain.casework.Task;
import org.rightsdesk.domain.casework.Tasks;
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
import org.rightsdesk.records.Comparison;
import org.rightsdesk.records.ContactFlag;
import org.rightsdesk.records.FoundPerson;
import org.rightsdesk.records.PersonOnRecord;
import org.rightsdesk.records.RecordsSource;
import org.rightsdesk.records.SearchTerms;
import org.rightsdesk.web.Access;
import org.rightsdesk.web.Answer;
import org.rightsdesk.web.Route;
import org.rightsdesk.web.Visit;
import org.rightsdesk.web.form.CheckboxesField;
import org.rightsdesk.web.form.Choice;
import org.rightsdesk.web.form.Filled;
import org.rightsdesk.web.form.Form;
import org.rightsdesk.web.form.Problem;
import org.rightsdesk.web.form.RadiosField;
import org.rightsdesk.web.form.TextArea;
import org.rightsdesk.web.page.Parts;
import org.rightsdesk.web.page.Table;
import org.rightsdesk.web.page.Tag;

/** The identity check: the documents beside what was told and what is on record (P 5.4). */
public final class IdentityPages {
  private static final int SHOWN_PEOPLE = 4;
  private static final int REASON = 1_000;
  private static final String AGREES = "agrees";
  private static final String NOT_MATCHED = "not-matched";
  private static final String WAIVE = "waive";
  private static final Choice ALL_AGREE =
      Choice.of(AGREES, "The documents agree with the record", "Tick below what you relied on");
  private static final Choice NONE_OF_THESE =
      Choice.of(
          NOT_MATCHED,
          "None of these: they do not agree",
          "The requester is asked for other documents");
  private static final RadiosField FINDING =
      RadiosField.of(
          "finding",
          "What do you find?",
          "Select what you find",
          ALL_AGREE,
          NONE_OF_THESE,
          Choice.of(
              WAIVE, "Waive proof of identity", "For the manager only, exceptionally (P 5.4.4)"));
  private static final CheckboxesField MATCHED =
      CheckboxesField.optional(
          "matched",
          "What agrees with a document",
          Choice.of("NAME", "Name"),
          Choice.of("ADDRESS", "Address"),
          Choice.of("DATE_OF_BIRTH", "Date of birth"));
  private static final CheckboxesField PROBLEMS =
      CheckboxesField.optional(
              "problems",
              "If they do not agree: what is wrong",
              Arrays.stream(DocumentProblem.values())
                  .map(problem -> Choice.of(problem.name(), Says.problem(problem)))
                  .toArray(Choice[]::new))
          .hint("The letter to the requester says these reasons, and what to send instead");
  private static final TextArea WHY =
      TextArea.optional("reason", "Your own words for the record", REASON)
          .hint("The requester is not told them. They are needed if you waive proof of identity.")
          .rows(3);
  private static final Form FORM = Form.of(FINDING, documents(List.of()), MATCHED, PROBLEMS, WHY);

  private final Cases cases;
  private final Frame frame;
  private final RecordsSource records;

  public IdentityPages(Cases cases, Frame frame, RecordsSource records) {
    this.cases = cases;
    this.frame = frame;
    this.records = records;
  }

  /** The routes of the identity check. */
  public List<Route> routes() {
    return List.of(
        Route.get("/cases/{reference}/identity", Access.staff(Role.OFFICER), this::look),
        Route.post("/cases/{reference}/identity", Access.staff(Role.OFFICER), FORM, this::found));
  }

  private static CheckboxesField documents(List<Choice> choices) {
    return CheckboxesField.optional(
        "documents", "Documents you relied on", choices.toArray(Choice[]::new));
  }

  private CheckboxesField documents(Case state) {
    List<Choice> choices = new ArrayList<>();
    int number = 0;
    for (Map.Entry<PaperId, Case.IdentityDocument> document :
        state.identityDocuments().entrySet()) {
      number++;
      if (document.getValue().isClean()) {
        choices.add(Choice.of(document.getKey().value(), "Document " + number));
      }
    }
    return documents(choices);
  }

  private Answer look(Visit visit) {
    Case state = cases.find(visit);
    state
        .identityDocuments()
        .forEach(
            (id, document) -> {
              if (document.isClean()) {
                cases.see(state.reference(), id, visit.staff());
              }
            });
    return show(visit, state, FORM.blank());
  }

  private Answer show(Visit visit, Case state, Filled form) {
    List<Content> left = new ArrayList<>();
    left.add(Blocks.section("Documents"));
    left.addAll(documentsShown(state));
    List<Content> right = new ArrayList<>();
    right.add(Blocks.section("Told and on record"));
    Optional<Party> party = cases.subject(state.reference());
    if (party.isPresent()) {
      right.addAll(compared(party.get()));
    } else {
      right.add(Parts.paragraph("Nothing is known of the person yet."));
    }
    right.add(question(visit, state, form));
    return Answer.page(
        frame
            .page(
                visit,
                state,
                Tab.IDENTITY,
                "Identity",
                Blocks.columns(Blocks.stack(left), Blocks.stack(right)))
            .problems(form));
  }

  private Content question(Visit visit, Case state, Filled form) {
    if (state.identity().isOpen()) {
      return Parts.inset(Parts.text(Rule.IDENTITY_SETTLED.sentence()));
    }
    if (!state.isConfirmed() || state.closed().isPresent()) {
      return Parts.inset(Parts.text("The case is not open for an identity check."));
    }
    List<Choice> choices = new ArrayList<>();
    CheckboxesField relied = documents(state);
    boolean looked =
        Tasks.of(state).stream().anyMatch(task -> task.kind() == Task.Kind.LOOK_AT_UPLOAD)
            || !relied.choices().isEmpty();
    if (!relied.choices().isEmpty()) {
      choices.add(ALL_AGREE);
    }
    if (looked) {
      choices.add(NONE_OF_THESE);
    }
    if (visit.staff().may(Role.MANAGER)) {
      choices.add(FINDING.choices().getLast());
    }
    if (choices.isEmpty()) {
      return Parts.inset(Parts.text("There is no document to check yet."));
    }
    RadiosField finding =
        RadiosField.of(
            "finding", "What do you find?", "Select what you find", choices.toArray(Choice[]::new));
    List<Content> inside = new ArrayList<>(List.of(Parts.field(form, finding)));
    if (!relied.choices().isEmpty()) {
      inside.add(Parts.field(form, relied));
      inside.add(Parts.field(form, MATCHED));
    }
    if (looked) {
      inside.add(Parts.field(form, PROBLEMS));
    }
    inside.add(Parts.field(form, WHY));
    inside.add(Parts.button("Save and tell the requester"));
    return Blocks.form(Frame.address(state, "/identity"), visit.token(), Blocks.stack(inside));
  }

  private List<Content> documentsShown(Case state) {
    List<Content> body = new ArrayList<>();
    int number = 0;
    for (Map.Entry<PaperId, Case.IdentityDocument> entry : state.identityDocuments().entrySet()) {
      number++;
      body.add(Blocks.subsection("Document " + number));
      Optional<Paper> paper = cases.casebook().paper(state.reference(), entry.getKey());
      body.add(
          Parts.paragraph(
              "Came on "
                  + Days.day(entry.getValue().arrivedOn())
                  + ". "
                  + scan(entry.getValue().verdict())));
      if (entry.getValue().isClean()
          && paper.isPresent()
          && paper.get() instanceof Paper.IdentityDocument document) {
        for (int page = 1; page <= document.preview().size(); page++) {
          body.add(
              Blocks.picture(
                  Frame.address(state, "/identity/" + entry.getKey() + "/pages/" + page + ".png"),
                  "Document " + number + ", page " + page));
        }
        if (document.preview().isEmpty()) {
          body.add(Parts.paragraph("No picture of it could be made."));
        }
      }
    }
    if (number == 0) {
      body.add(Parts.paragraph("No document has come yet."));
    }
    return body;
  }

  private static String scan(Optional<ScanVerdict> verdict) {
    if (verdict.isEmpty()) {
      return "The malware scan is not finished: nobody can open it.";
    }
    return switch (verdict.get()) {
      case CLEAN -> "Passed the malware scan.";
      case INFECTED -> "Malware was found in it: nobody can open it. Ask for another document.";
      case NOT_SCANNED ->
          "It is empty, too large or could not be opened. Ask for another document.";
    };
  }

  private List<Content> compared(Party party) {
    List<FoundPerson> people;
    try {
      people =
          records.people(
              new SearchTerms(
                  names(party), party.address().map(List::of).orElse(List.of()), Set.of()));
    } catch (IOException unreadable) {
      return List.of(Parts.warning("The records of people could not be read."));
    }
    List<Content> body = new ArrayList<>();
    if (people.isEmpty()) {
      body.add(Parts.warning("Nobody on record has this name or address."));
      body.add(table(party, "What they told us", Optional.empty()));
    }
    int shown = 0;
    for (FoundPerson found : people) {
      if (shown == SHOWN_PEOPLE) {
        body.add(
            Parts.paragraph("And " + (people.size() - shown) + " more people less like them."));
        break;
      }
      shown++;
      for (ContactFlag flag : found.person().flags()) {
        body.add(
            Parts.warning(
                switch (flag) {
                  case DO_NOT_WRITE_TO_ADDRESS -> "Nothing may be sent to the address on record.";
                  case DOMESTIC_ABUSE ->
                      "Somebody at or near the address on record is a danger to the person.";
                }));
      }
      body.add(
          table(
              party,
              "Person " + shown + " on record: " + found.match().sentence(),
              Optional.of(found)));
    }
    return body;
  }

  private static List<PersonName> names(Party party) {
    List<PersonName> names = new ArrayList<>(List.of(party.name()));
    names.addAll(party.otherNames());
    return names;
  }

  private static Content table(Party party, String caption, Optional<FoundPerson> found) {
    Optional<PersonOnRecord> person = found.map(FoundPerson::person);
    String toldBirth = party.dateOfBirth().map(birth -> Days.day(birth.value())).orElse("");
    String heldBirth =
        person.flatMap(PersonOnRecord::dateOfBirth).map(b -> Days.day(b.value())).orElse("");
    Comparison birth =
        toldBirth.isEmpty() || heldBirth.isEmpty()
            ? Comparison.UNKNOWN
            : toldBirth.equals(heldBirth) ? Comparison.SAME : Comparison.DIFFERENT;
    return Parts.table(
        new Table(
            caption,
            List.of(
                Table.Column.of("What"),
                Table.Column.of("They told us"),
                Table.Column.of("On record")),
            List.of(
                row(
                    "Name",
                    party.name().value(),
                    person.map(p -> p.name().value()).orElse(""),
                    found.map(f -> f.match().name()).orElse(Comparison.UNKNOWN)),
                row(
                    "Address",
                    party.address().map(Address::oneLine).orElse(""),
                    person.flatMap(PersonOnRecord::address).map(Address::oneLine).orElse(""),
                    found.map(f -> f.match().address()).orElse(Comparison.UNKNOWN)),
                row("Date of birth", toldBirth, heldBirth, birth))));
  }

  private static Table.Row row(String what, String told, String held, Comparison comparison) {
    Tag tag =
        switch (comparison) {
          case SAME -> new Tag("The same", Tag.Colour.GREEN);
          case SIMILAR -> new Tag("Similar", Tag.Colour.YELLOW);
          case UNKNOWN -> new Tag("Not known", Tag.Colour.GREY);
          case DIFFERENT -> new Tag("Different", Tag.Colour.RED);
        };
    return new Table.Row(
        List.of(
            Parts.text(what),
            Parts.text(told.isEmpty() ? "Not told" : told),
            Blocks.inline(Parts.text(held.isEmpty() ? "Not on record" : held), Parts.tag(tag))));
  }

  private Answer found(Visit visit) {
    Case state = cases.find(visit);
    CheckboxesField relied = documents(state);
    Filled form = visit.read(Form.of(FINDING, relied, MATCHED, PROBLEMS, WHY));
    if (!form.good()) {
      return show(visit, state, form);
    }
    String finding = form.answer(FINDING);
    if (finding.equals(AGREES)) {
      return verify(visit, state, form, relied);
    }
    return finding.equals(WAIVE) ? waive(visit, state, form) : reject(visit, state, form);
  }

  private Answer waive(Visit visit, Case state, Filled form) {
    if (form.answer(WHY).isEmpty()) {
      return show(visit, state, form.with(new Problem(WHY.name(), "Enter the reason")));
    }
    Paper.Words reason = cases.words("reason", Paper.Purpose.REASON, form.answer(WHY));
    return done(
        visit,
        state,
        form,
        cases.act(
            state.reference(),
            new Command.WaiveIdentity(reason.id()),
            visit.staff(),
            Papers.of(reason)));
  }

  private Answer reject(Visit visit, Case state, Filled form) {
    Set<DocumentProblem> problems = EnumSet.noneOf(DocumentProblem.class);
    form.answer(PROBLEMS).forEach(value -> problems.add(DocumentProblem.valueOf(value)));
    if (problems.isEmpty()) {
      return show(
          visit, state, form.with(new Problem(PROBLEMS.name(), "Select what is wrong with them")));
    }
    Optional<Paper.Words> reason =
        Optional.of(form.answer(WHY))
            .filter(words -> !words.isEmpty())
            .map(words -> cases.words("reason", Paper.Purpose.REASON, words));
    return done(
        visit,
        state,
        form,
        cases.act(
            state.reference(),
            new Command.RejectIdentity(problems, reason.map(Paper.Words::id)),
            visit.staff(),
            new Papers(List.of(), reason.stream().<Paper>map(words -> words).toList())));
  }

  private Answer verify(Visit visit, Case state, Filled form, CheckboxesField relied) {
    List<PaperId> documents = form.answer(relied).stream().map(PaperId::new).toList();
    if (documents.isEmpty()) {
      return show(
          visit,
          state,
          form.with(new Problem(relied.name(), "Select the documents you relied on")));
    }
    Set<Matched> matched = EnumSet.noneOf(Matched.class);
    form.answer(MATCHED).forEach(value -> matched.add(Matched.valueOf(value)));
    if (matched.size() < Matched.values().length) {
      return show(
          visit, state, form.with(new Problem(MATCHED.name(), Rule.MATCH_INCOMPLETE.sentence())));
    }
    return done(
        visit,
        state,
        form,
        cases.act(
            state.reference(), new Command.VerifyIdentity(documents, matched), visit.staff()));
  }

  private Answer done(Visit visit, Case state, Filled form, Optional<Rule> refused) {
    return refused
        .map(rule -> show(visit, state, Frame.refused(form, FINDING.name(), rule)))
        .orElseGet(() -> Answer.redirect(Frame.address(state, "")));
  }
}
