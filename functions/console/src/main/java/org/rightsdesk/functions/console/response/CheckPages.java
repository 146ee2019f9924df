package org.rightsdesk.functions.console.response;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rightsdesk.casebook.Papers;
import org.rightsdesk.correspondence.outgoing.ChecklistLine;
import org.rightsdesk.correspondence.outgoing.LetterBuilder;
import org.rightsdesk.correspondence.outgoing.Organisation;
import org.rightsdesk.correspondence.response.CaseResponse;
import org.rightsdesk.domain.casework.Case;
import org.rightsdesk.domain.casework.CheckLine;
import org.rightsdesk.domain.casework.Command;
import org.rightsdesk.domain.casework.Disclosure;
import org.rightsdesk.domain.casework.IdentityGate;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.domain.casework.RecordState;
import org.rightsdesk.domain.casework.Role;
import org.rightsdesk.domain.casework.Rule;
import org.rightsdesk.domain.casework.Volume;
import org.rightsdesk.domain.papers.Paper;
import org.rightsdesk.domain.people.Party;
import org.rightsdesk.functions.console.page.Blocks;
import org.rightsdesk.functions.console.page.Cases;
import org.rightsdesk.functions.console.page.Days;
import org.rightsdesk.functions.console.page.Frame;
import org.rightsdesk.functions.console.page.Frame.Tab;
import org.rightsdesk.functions.console.page.Says;
import org.rightsdesk.web.Access;
import org.rightsdesk.web.Answer;
import org.rightsdesk.web.Body;
import org.rightsdesk.web.Refusal;
import org.rightsdesk.web.Route;
import org.rightsdesk.web.Visit;
import org.rightsdesk.web.form.CheckboxesField;
import org.rightsdesk.web.form.Choice;
import org.rightsdesk.web.form.Filled;
import org.rightsdesk.web.form.Form;
import org.rightsdesk.web.form.HiddenField;
import org.rightsdesk.web.form.Problem;
import org.rightsdesk.web.form.TextArea;
import org.rightsdesk.web.page.CountText;
import org.rightsdesk.web.page.Parts;
import org.rightsdesk.web.page.SizeText;
import org.rightsdesk.web.page.SummaryRow;

/** The second check, line by line with its evidence, and the release (R4.8-R4.10). */
public final class CheckPages {
  private static final Access OFFICERS = Access.staff(Role.OFFICER);
  private static final int MOST = 2_000;
  private static final HiddenField ACT = new HiddenField("act", 20);
  private static final HiddenField DISCLOSURE = new HiddenField("disclosure", 64);
  private static final CheckboxesField LINES = lines(CheckPages::withoutEvidence);
  private static final TextArea REASON =
      TextArea.optional("reason", "If you return it: what must change", MOST).rows(4);
  private static final Form FORM = Form.of(ACT, DISCLOSURE, LINES, REASON);
  private static final Form RELEASING = Form.of(DISCLOSURE);

  private final Cases cases;
  private final Frame frame;
  private final Organisation organisation;
  private final ResponseFiles files;

  public CheckPages(Cases cases, Frame frame, Organisation organisation, ResponseFiles files) {
    this.cases = cases;
    this.frame = frame;
    this.organisation = organisation;
    this.files = files;
  }

  /** The routes of the check, the release and the response's files. */
  public List<Route> routes() {
    return List.of(
        Route.get("/cases/{reference}/check", OFFICERS, visit -> show(visit, FORM.blank())),
        Route.post("/cases/{reference}/check", OFFICERS, FORM, this::check),
        Route.post("/cases/{reference}/release", OFFICERS, RELEASING, this::release),
        Route.get("/cases/{reference}/response/{volume}", OFFICERS, this::file));
  }

  private static String withoutEvidence(CheckLine line) {
    return "";
  }

  private static CheckboxesField lines(java.util.function.Function<CheckLine, String> evidence) {
    List<Choice> choices = new ArrayList<>();
    for (CheckLine line : CheckLine.values()) {
      String shown = evidence.apply(line);
      choices.add(
          shown.isEmpty()
              ? Choice.of(line.name(), Says.line(line))
              : Choice.of(line.name(), Says.line(line), shown));
    }
    return CheckboxesField.optional("lines", "I have checked that", choices.toArray(Choice[]::new));
  }

  private Answer show(Visit visit, Filled form) {
    Case state = cases.find(visit);
    List<Content> body = new ArrayList<>();
    if (state.disclosure().isEmpty()) {
      body.add(Parts.paragraph(Rule.NOT_COMPOSED.sentence()));
    } else {
      Disclosure disclosure = state.disclosure().get();
      body.add(standing(visit, state, disclosure));
      body.add(files(state, disclosure));
      if (hasPassword(state)) {
        body.add(PasswordPages.mention(state));
      }
      body.add(question(visit, state, disclosure, form));
    }
    return Answer.page(
        frame.page(visit, state, Tab.CHECK, "Second check", Blocks.stack(body)).problems(form));
  }

  private boolean hasPassword(Case state) {
    return FiledResponse.of(state, cases).flatMap(Paper.DisclosureFile::password).isPresent();
  }

  private static Content files(Case state, Disclosure disclosure) {
    List<Content> links = new ArrayList<>();
    for (Volume volume : disclosure.volumes()) {
      int number = links.size() + 1;
      String which = disclosure.volumes().size() == 1 ? "the response" : "volume " + number;
      Content link =
          Blocks.link(
              "Open "
                  + which
                  + " (PDF, "
                  + CountText.of(volume.pages(), "page")
                  + ", "
                  + SizeText.of(volume.bytes())
                  + ")",
              Frame.address(state, "/response/" + number));
      links.add(
          disclosure.available()
              ? Blocks.inline(link, Parts.text(downloaded(disclosure, number)))
              : link);
    }
    if (links.size() == 1) {
      return Blocks.sentence(links.getFirst());
    }
    return Blocks.stack(
        Parts.paragraph(
            "The response is too large for one file and has "
                + links.size()
                + " volumes, "
                + CountText.of(disclosure.pages(), "page")
                + " together."),
        Blocks.bullets(links));
  }

  private static String downloaded(Disclosure disclosure, int volume) {
    LocalDate on = disclosure.downloads().get(volume);
    return on == null
        ? "not downloaded by the requester yet"
        : "downloaded by the requester on " + Days.day(on);
  }

  private Content standing(Visit visit, Case state, Disclosure disclosure) {
    List<SummaryRow> rows = new ArrayList<>();
    rows.add(
        SummaryRow.of(
            "Step",
            disclosure.releasedBy().isPresent()
                ? "Released"
                : disclosure.checkedBy().isPresent() ? "2 of 2: release" : "1 of 2: check"));
    rows.add(
        SummaryRow.of(
            "Decided by", state.decision().map(made -> cases.who(made.by(), visit)).orElse("")));
    rows.add(
        SummaryRow.of(
            "Reviewed by",
            state.reviewers().stream()
                .map(id -> cases.who(id, visit))
                .sorted()
                .collect(Collectors.joining(", "))));
    disclosure
        .checkedBy()
        .ifPresent(id -> rows.add(SummaryRow.of("Checked by", cases.who(id, visit))));
    disclosure
        .releasedBy()
        .ifPresent(id -> rows.add(SummaryRow.of("Released by", cases.who(id, visit))));
    return Parts.summaryList(rows);
  }

  private Content question(Visit visit, Case state, Disclosure disclosure, Filled form) {
    if (disclosure.releasedBy().isPresent() || state.closed().isPresent()) {
      return Parts.inset(Parts.text(Rule.RELEASED_ALREADY.sentence()));
    }
    Content carried =
        Parts.field(RELEASING.prefilled(DISCLOSURE, disclosure.id().value()), DISCLOSURE);
    List<Content> body = new ArrayList<>();
    boolean own =
        state.reviewers().contains(visit.staff().id())
            || state.decision().filter(d -> d.by().equals(visit.staff().id())).isPresent();
    if (disclosure.checkedBy().isPresent()) {
      body.add(
          Blocks.form(
              Frame.address(state, "/release"),
              visit.token(),
              carried,
              Parts.paragraph(
                  "The requester is told by email at once and can collect it."
                      + (hasPassword(state)
                          ? " Tell them the password by telephone or in a letter."
                          : "")),
              Parts.button("Release the response")));
    } else if (own) {
      body.add(Parts.inset(Parts.text(Rule.OWN_WORK.sentence())));
    }
    List<Content> inside = new ArrayList<>(List.of(carried));
    if (disclosure.checkedBy().isEmpty() && !own) {
      CheckboxesField lines = lines(line -> evidence(state, line));
      inside.add(Parts.field(form, lines));
      inside.add(Parts.button(ACT, "pass", "Pass the check"));
    }
    inside.add(Parts.field(form, REASON));
    inside.add(Parts.secondaryButton(ACT, "return", "Return it for changes"));
    body.add(Blocks.form(Frame.address(state, "/check"), visit.token(), Blocks.stack(inside)));
    return Blocks.stack(body);
  }

  private String evidence(Case state, CheckLine line) {
    Optional<Party> subject = cases.subject(state.reference());
    ReviewSum sum = ReviewSum.of(state);
    return switch (line) {
      case RIGHT_PERSON ->
          subject.map(party -> party.name().value()).orElse("Nobody")
              + ", "
              + state.reference()
              + ". "
              + identity(state.identity());
      case ADDRESS_AND_CHANNEL ->
          subject
              .map(
                  party ->
                      switch (party.replyChannel()) {
                            case SECURE_LINK -> "By a link to ";
                            case PAPER -> "On paper; notices go to ";
                          }
                          + party.email().map(mail -> mail.value()).orElse("no email address")
                          + (party.safeContactOnly() ? ", the only safe contact." : "."))
              .orElse("No address.");
      case EVERY_FILE_BELONGS ->
          CountText.of(sum.disclosed(), "record")
              + (sum.disclosed() == 1 ? " goes out: " : " go out: ")
              + numbers(state)
              + ". "
              + sum.notTheirs()
              + " found not to be theirs.";
      case REDACTIONS_HOLD ->
          CountText.of(sum.panelCount(), "panel")
              + ", each with a reason; "
              + CountText.of(sum.withheldPages(), "page")
              + " and "
              + CountText.of(sum.withheldRecords(), "record")
              + " withheld. The file was verified when it was written.";
      case LETTER_COMPLETE -> letter(state, subject);
    };
  }

  private static String identity(IdentityGate gate) {
    return switch (gate) {
      case IdentityGate.Verified verified ->
          "Identity established from "
              + verified.documents().size()
              + (verified.documents().size() == 1 ? " document" : " documents")
              + ", complete on "
              + Days.day(verified.completeOn())
              + ".";
      case IdentityGate.Waived waived ->
          "Identity waived by the manager on " + Days.day(waived.on()) + ".";
      case IdentityGate.NotAsked _, IdentityGate.Asked _, IdentityGate.NotMatched _ ->
          "Identity is not established.";
    };
  }

  private String numbers(Case state) {
    List<String> numbers = new ArrayList<>();
    for (RecordState record : state.records()) {
      if (record.isDisclosed()
          && cases.casebook().paper(state.reference(), record.id()).orElseThrow()
              instanceof Paper.HeldRecord held) {
        numbers.add(String.valueOf(held.number()));
      }
    }
    return numbers.isEmpty() ? "none" : "number " + String.join(", ", numbers);
  }

  private String letter(Case state, Optional<Party> subject) {
    if (subject.isEmpty() || state.decision().isEmpty()) {
      return "There is no letter.";
    }
    List<ChecklistLine> lines =
        new LetterBuilder(organisation)
            .build(
                new CaseResponse(
                        state,
                        subject.get(),
                        cases.casebook().papers(state.reference()),
                        cases.today(),
                        organisation)
                    .draft())
            .checklist();
    long said = lines.stream().filter(ChecklistLine::satisfied).count();
    return said + " of " + lines.size() + " things that it must say are said.";
  }

  private Answer check(Visit visit) {
    Case state = cases.find(visit);
    Filled form = visit.read(FORM);
    if (!form.good()) {
      return show(visit, form);
    }
    return switch (form.answer(ACT)) {
      case "pass" -> pass(visit, state, form);
      case "return" -> giveBack(visit, state, form);
      default -> throw Refusal.malformed("act that the page does not offer");
    };
  }

  private Answer pass(Visit visit, Case state, Filled form) {
    Set<CheckLine> ticked = EnumSet.noneOf(CheckLine.class);
    form.answer(LINES).forEach(line -> ticked.add(CheckLine.valueOf(line)));
    PaperId disclosure = Cases.paper(form.answer(DISCLOSURE));
    return done(
        visit,
        state,
        form,
        cases.act(state.reference(), new Command.PassCheck(disclosure, ticked), visit.staff()));
  }

  private Answer giveBack(Visit visit, Case state, Filled form) {
    if (form.answer(REASON).isEmpty()) {
      return show(visit, form.with(new Problem(REASON.name(), "Enter what must change")));
    }
    Paper.Words reason = cases.words("reason", Paper.Purpose.REASON, form.answer(REASON));
    return done(
        visit,
        state,
        form,
        cases.act(
            state.reference(),
            new Command.ReturnCheck(reason.id()),
            visit.staff(),
            Papers.of(reason)));
  }

  private Answer release(Visit visit) {
    Case state = cases.find(visit);
    PaperId disclosure = Cases.paper(visit.read(RELEASING).answer(DISCLOSURE));
    return done(
        visit,
        state,
        FORM.blank(),
        cases.act(state.reference(), new Command.Release(disclosure), visit.staff()));
  }

  /** Only lines that are not ticked are sure to be on the page as it is by now. */
  private Answer done(Visit visit, Case state, Filled form, Optional<Rule> refused) {
    return refused
        .map(
            rule ->
                show(
                    visit,
                    Frame.refused(
                        form, rule == Rule.CHECK_INCOMPLETE ? LINES.name() : "main-content", rule)))
        .orElseGet(() -> Answer.redirect(Frame.address(state, "/check")));
  }

  private Answer file(Visit visit) {
    Case state = cases.find(visit);
    Paper.DisclosureFile filed = FiledResponse.of(state, cases).orElseThrow(Refusal::notFound);
    int number = Volume.number(visit.segment("volume")).orElseThrow(Refusal::notFound);
    Paper.StoredObject object =
        filed.volume(number).map(Paper.StoredVolume::object).orElseThrow(Refusal::notFound);
    cases.see(state.reference(), filed.id(), visit.staff());
    String name = fileName(state, filed, number);
    return files
        .small(object)
        .map(bytes -> Answer.attachment("application/pdf", name, Body.bytes(bytes)))
        .orElseGet(() -> Answer.leave(files.address(object, name)));
  }

  private static String fileName(Case state, Paper.DisclosureFile filed, int number) {
    String which =
        filed.volumes().size() == 1 ? "" : "-" + number + "-of-" + filed.volumes().size();
    return "response-" + state.reference() + which + ".pdf";
  }
}
