package org.rightsdesk.functions.console.response;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rightsdesk.casebook.Papers;
import org.rightsdesk.correspondence.outgoing.LetterBuilder;
import org.rightsdesk.correspondence.outgoing.LetterOutcome;
import org.rightsdesk.correspondence.outgoing.Organisation;
import org.rightsdesk.correspondence.outgoing.ResponseDraft;
import org.rightsdesk.correspondence.response.CaseResponse;
import org.rightsdesk.domain.casework.Case;
import org.rightsdesk.domain.casework.Command;
import org.rightsdesk.domain.casework.DecisionMade;
import org.rightsdesk.domain.casework.ExemptionUse;
import org.rightsdesk.domain.casework.Role;
import org.rightsdesk.domain.casework.Rule;
import org.rightsdesk.domain.exemptions.Exemption;
import org.rightsdesk.domain.papers.Paper;
import org.rightsdesk.domain.people.Party;
import org.rightsdesk.functions.console.page.Blocks;
import org.rightsdesk.functions.console.page.Cases;
import org.rightsdesk.functions.console.page.Frame;
import org.rightsdesk.functions.console.page.Frame.Tab;
import org.rightsdesk.functions.console.page.Says;
import org.rightsdesk.web.Access;
import org.rightsdesk.web.Answer;
import org.rightsdesk.web.Route;
import org.rightsdesk.web.Visit;
import org.rightsdesk.web.form.CheckboxesField;
import org.rightsdesk.web.form.Choice;
import org.rightsdesk.web.form.Field;
import org.rightsdesk.web.form.Filled;
import org.rightsdesk.web.form.Form;
import org.rightsdesk.web.form.HiddenField;
import org.rightsdesk.web.form.Problem;
import org.rightsdesk.web.form.TextArea;
import org.rightsdesk.web.page.CountText;
import org.rightsdesk.web.page.Parts;
import org.rightsdesk.web.page.SummaryRow;

/** The decision: what the review adds up to, why, and the letter that says so. */
public final class DecisionPages {
  private static final int MOST = 2_000;
  private static final String TELL = "tell";
  private static final String CLOSE = "close";
  private static final HiddenField ACT = new HiddenField("act", 20);
  private static final CheckboxesField PASSWORD =
      CheckboxesField.optional(
          "password",
          "Password",
          Choice.of(
              CLOSE,
              "The response opens with a password",
              "You tell it to the requester by telephone or in a letter (P 7.2.4)"));
  private static final String MARKED =
      "The response will open with a password, because a record that goes out is marked as"
          + " sensitive. You tell it to the requester by telephone or in a letter (P 7.2.4).";
  private static final Form ALL = form(List.of(Exemption.values()));

  private final Cases cases;
  private final Frame frame;
  private final Organisation organisation;

  public DecisionPages(Cases cases, Frame frame, Organisation organisation) {
    this.cases = cases;
    this.frame = frame;
    this.organisation = organisation;
  }

  /** The routes of the decision. */
  public List<Route> routes() {
    return List.of(
        Route.get(
            "/cases/{reference}/decision",
            Access.staff(Role.OFFICER),
            visit -> show(visit, cases.find(visit), Optional.empty())),
        Route.post("/cases/{reference}/decision", Access.staff(Role.OFFICER), ALL, this::answer));
  }

  private static TextArea reasoning(Exemption exemption) {
    return TextArea.required(
            "why-" + exemption.code().toLowerCase(java.util.Locale.ROOT),
            "Your reasoning",
            "Enter your reasoning for: " + exemption.title(),
            MOST)
        .hint(exemption.test().question())
        .rows(4);
  }

  private static CheckboxesField telling(Exemption exemption) {
    return CheckboxesField.optional(
        "tell-" + exemption.code().toLowerCase(java.util.Locale.ROOT),
        "May the requester be told this reason?",
        Choice.of(
            TELL,
            "Yes, name the exemption and give this reasoning in the letter",
            "Leave it empty only if telling would itself do the harm (P 7.2.2)"));
  }

  private static Form form(List<Exemption> used) {
    List<Field<?>> fields = new ArrayList<>(List.of(ACT, PASSWORD));
    for (Exemption exemption : used) {
      fields.add(reasoning(exemption));
      fields.add(telling(exemption));
    }
    return new Form(fields);
  }

  /** What an officer typed, as uses of exemptions with the words that go with them. */
  private record Typed(List<ExemptionUse> uses, List<Paper> words) {}

  private Typed typed(ReviewSum sum, Optional<Filled> form) {
    List<ExemptionUse> uses = new ArrayList<>();
    List<Paper> words = new ArrayList<>();
    for (Exemption exemption : sum.used()) {
      String why = form.map(filled -> filled.raw(reasoning(exemption).name()).strip()).orElse("");
      boolean told = form.isEmpty() || form.get().chosen(telling(exemption), TELL);
      Paper.Words paper = cases.words("reasoning", Paper.Purpose.REASON, why);
      words.add(paper);
      uses.add(new ExemptionUse(exemption, paper.id(), told));
    }
    return new Typed(uses, words);
  }

  private ResponseDraft draft(Case state, Party subject, ReviewSum sum, Typed typed, Visit visit) {
    List<Paper> papers = new ArrayList<>(cases.casebook().papers(state.reference()));
    papers.addAll(typed.words());
    return new CaseResponse(state, subject, papers, cases.today(), organisation)
        .draft(new DecisionMade(sum.outcome(), typed.uses(), false, visit.staff().id()));
  }

  private Answer show(Visit visit, Case state, Optional<Filled> sent) {
    if (state.decision().isPresent()) {
      return decided(visit, state);
    }
    Filled form = sent.orElseGet(ALL::blank);
    List<Content> body = new ArrayList<>();
    Optional<Party> subject = cases.subject(state.reference());
    if (!state.isReviewed() || subject.isEmpty()) {
      Rule rule = state.isSearchFinished() ? Rule.RECORDS_NOT_REVIEWED : Rule.SEARCH_NOT_DONE;
      body.add(Parts.paragraph(rule.sentence()));
      body.add(Blocks.sentence(Blocks.link("Go to the records", Frame.address(state, "/records"))));
    } else {
      ReviewSum sum = ReviewSum.of(state);
      ResponseDraft draft = draft(state, subject.get(), sum, typed(sum, sent), visit);
      LetterBuilder builder = new LetterBuilder(organisation);
      body.add(sum(sum));
      body.add(question(visit, state, subject.get(), sum, form));
      body.add(Blocks.section("The letter"));
      body.add(
          Parts.paragraph(
              "The letter as it would go out now. Use “Show the letter” to see your words in it."));
      body.add(Parts.inset(Letters.letter(builder.preview(draft))));
      body.add(Letters.checklist(builder.build(draft).checklist()));
    }
    return Answer.page(
        frame.page(visit, state, Tab.DECISION, "Decision", Blocks.stack(body)).problems(form));
  }

  private static Content sum(ReviewSum sum) {
    Map<String, String> rows = new LinkedHashMap<>();
    rows.put("Outcome", Says.outcome(sum.outcome()));
    rows.put("Records that go out", sum.disclosed() + " with " + CountText.of(sum.pages(), "page"));
    rows.put("Records withheld", String.valueOf(sum.withheldRecords()));
    rows.put("Pages withheld", String.valueOf(sum.withheldPages()));
    rows.put("Panels", String.valueOf(sum.panelCount()));
    rows.put("Records that are not theirs", String.valueOf(sum.notTheirs()));
    rows.put("Records only listed", String.valueOf(sum.listed()));
    rows.put("Copies of other records", String.valueOf(sum.copies()));
    rows.put("Mails that go out within others", String.valueOf(sum.quoted()));
    return Parts.summaryList(
        rows.entrySet().stream().map(row -> SummaryRow.of(row.getKey(), row.getValue())).toList());
  }

  private CaseResponse response(Case state, Party subject) {
    return new CaseResponse(
        state, subject, cases.casebook().papers(state.reference()), cases.today(), organisation);
  }

  private Content question(Visit visit, Case state, Party subject, ReviewSum sum, Filled form) {
    List<Content> inside = new ArrayList<>();
    for (Exemption exemption : sum.used()) {
      inside.add(Blocks.section(exemption.title()));
      inside.add(Parts.paragraph(exemption.citation() + ". " + sum.usedFor(exemption) + "."));
      inside.add(Parts.field(form, reasoning(exemption)));
      inside.add(
          Parts.field(
              form.typed().values().isEmpty()
                  ? form.typing(telling(exemption), List.of(TELL))
                  : form,
              telling(exemption)));
    }
    if (sum.used().isEmpty()) {
      inside.add(Parts.paragraph("No exemption was used, so no reasoning is needed."));
    }
    inside.add(
        response(state, subject).isSensitive()
            ? Parts.inset(Parts.text(MARKED))
            : Parts.field(form, PASSWORD));
    inside.add(Parts.secondaryButton(ACT, "show", "Show the letter"));
    inside.add(Parts.button(ACT, "decide", "Decide"));
    return Blocks.form(Frame.address(state, "/decision"), visit.token(), Blocks.stack(inside));
  }

  private Answer decided(Visit visit, Case state) {
    DecisionMade made = state.decision().orElseThrow();
    List<Content> body = new ArrayList<>();
    body.add(
        Parts.summaryList(
            List.of(
                SummaryRow.of("Outcome", Says.outcome(made.outcome())),
                SummaryRow.of("Decided by", cases.who(made.by(), visit)),
                SummaryRow.of(
                    "Password", made.withPassword() ? "Asked for" : "Only if a marking asks"))));
    for (ExemptionUse use : made.uses()) {
      body.add(Blocks.section(use.exemption().title()));
      body.add(
          Parts.paragraph(use.mayTell() ? "The requester is told." : "The requester is not told."));
      body.add(Blocks.written("Reasoning", cases.text(state.reference(), use.reasoning())));
    }
    Optional<Party> subject = cases.subject(state.reference());
    if (subject.isPresent()) {
      ResponseDraft draft = response(state, subject.get()).draft();
      LetterBuilder builder = new LetterBuilder(organisation);
      body.add(Blocks.section("The letter"));
      body.add(Parts.inset(Letters.letter(builder.preview(draft))));
      body.add(Letters.checklist(builder.build(draft).checklist()));
    }
    return Answer.page(frame.page(visit, state, Tab.DECISION, "Decision", Blocks.stack(body)));
  }

  private Answer answer(Visit visit) {
    Case state = cases.find(visit);
    if (state.decision().isPresent() || !state.isReviewed()) {
      return refused(
          visit,
          state,
          visit.form(),
          state.isReviewed() ? Rule.DECIDED_ALREADY : Rule.RECORDS_NOT_REVIEWED);
    }
    ReviewSum sum = ReviewSum.of(state);
    Filled form = visit.read(form(List.copyOf(sum.used())));
    if (!form.answer(ACT).equals("decide")) {
      return show(visit, state, Optional.of(new Filled(ALL, form.typed(), List.of())));
    }
    Optional<Party> subject = cases.subject(state.reference());
    if (!form.good() || subject.isEmpty()) {
      return show(visit, state, Optional.of(form));
    }
    Typed typed = typed(sum, Optional.of(form));
    LetterOutcome letter =
        new LetterBuilder(organisation).build(draft(state, subject.get(), sum, typed, visit));
    if (letter instanceof LetterOutcome.Incomplete incomplete) {
      Filled told = form;
      for (var line : incomplete.missing()) {
        told =
            told.with(
                new Problem(
                    "the-letter", "The letter does not say: " + line.requirement().words()));
      }
      return show(visit, state, Optional.of(told));
    }
    Optional<Rule> rule =
        cases.act(
            state.reference(),
            new Command.Decide(sum.outcome(), typed.uses(), form.chosen(PASSWORD, CLOSE)),
            visit.staff(),
            new Papers(List.of(), typed.words()));
    return rule.map(stands -> refused(visit, state, visit.form(), stands))
        .orElseGet(() -> Answer.redirect(Frame.address(state, "")));
  }

  private Answer refused(Visit visit, Case state, org.rightsdesk.web.Parameters sent, Rule rule) {
    Filled form =
        new Filled(ALL, sent, List.of()).with(new Problem("main-content", rule.sentence()));
    if (state.decision().isPresent()) {
      return Answer.page(
          frame
              .page(visit, state, Tab.DECISION, "Decision", Parts.paragraph(rule.sentence()))
              .problems(form));
    }
    return show(visit, state, Optional.of(form));
  }
}
