package org.rightsdesk.functions.console.casefile;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rightsdesk.casebook.Papers;
import org.rightsdesk.domain.casework.Case;
import org.rightsdesk.domain.casework.Command;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.domain.casework.Role;
import org.rightsdesk.domain.casework.Rule;
import org.rightsdesk.domain.papers.Paper;
import org.rightsdesk.domain.people.Address;
import org.rightsdesk.domain.people.EmailAddress;
import org.rightsdesk.domain.people.Party;
import org.rightsdesk.domain.people.PartyRole;
import org.rightsdesk.domain.people.PersonName;
import org.rightsdesk.domain.people.Postcode;
import org.rightsdesk.domain.people.ProposedRequester;
import org.rightsdesk.domain.people.ReplyChannel;
import org.rightsdesk.functions.console.page.Blocks;
import org.rightsdesk.functions.console.page.Cases;
import org.rightsdesk.functions.console.page.Days;
import org.rightsdesk.functions.console.page.Frame;
import org.rightsdesk.functions.console.page.Frame.Tab;
import org.rightsdesk.web.Access;
import org.rightsdesk.web.Answer;
import org.rightsdesk.web.Route;
import org.rightsdesk.web.Visit;
import org.rightsdesk.web.form.CheckboxesField;
import org.rightsdesk.web.form.Choice;
import org.rightsdesk.web.form.DateField;
import org.rightsdesk.web.form.Field;
import org.rightsdesk.web.form.Filled;
import org.rightsdesk.web.form.Form;
import org.rightsdesk.web.form.Problem;
import org.rightsdesk.web.form.RadiosField;
import org.rightsdesk.web.form.TextArea;
import org.rightsdesk.web.form.TextField;
import org.rightsdesk.web.page.Parts;
import org.rightsdesk.web.page.SummaryRow;

/** Triage: a person reads the message beside the question what it is (P 5.3). */
public final class TriagePages {
  private static final String YES = "yes";
  private static final String ANSWER = "answer";
  private static final String NO = "no";
  private static final int REASON = 1_000;
  private static final int REQUEST = 2_000;
  private static final RadiosField IS_REQUEST =
      RadiosField.of(
          "is-request",
          "Is this a request for a copy of personal data?",
          "Select whether this is a request",
          Choice.of(YES, "Yes, it is a request"),
          Choice.of(
              ANSWER,
              "No, it answers our question about a request",
              "Its words become the answer there, and it is closed here"),
          Choice.of(NO, "No", "It is closed, with what was done about it"));
  static final TextField NAME =
      TextField.optional("name", "Whose data is asked for: full name", PersonName.MAX_LENGTH);
  static final TextArea ADDRESS =
      TextArea.optional(
              "address",
              "Address, without the postcode",
              Address.MAX_LINES * (Address.MAX_LINE_LENGTH + 1))
          .hint("Up to 5 lines. Leave it empty if the message does not say.")
          .rows(4);
  static final TextField POSTCODE = TextField.optional("postcode", "Postcode", 10).width(10);
  static final TextField EMAIL =
      TextField.optional("email", "Email address to which the answer goes", EmailAddress.MAX_LENGTH)
          .hint(
              "The requester's own address, not that of the colleague who forwarded the message.");
  private static final CheckboxesField SAFE =
      CheckboxesField.optional(
          "safe", "Safe contact", Choice.of("only", "Only this email address is safe to write to"));
  private static final TextArea ASKED =
      TextArea.optional("asked", "What they ask for", REQUEST)
          .hint("The letter repeats it. Leave it empty to repeat the message.")
          .rows(4);
  private static final DateField RECEIVED =
      DateField.optional("received", "Day the organisation received it", "Day of receipt")
          .hint("The day on which anybody in the organisation had it. The clock starts with it.");
  private static final TextArea REASON_FOR_DAY =
      TextArea.optional("reason", "If you changed the day: why", REASON).rows(3);
  private static final TextArea DONE =
      TextArea.optional("done", "If it is not a request: what was done about it", REASON).rows(3);
  private static final Form FORM =
      Form.of(
          IS_REQUEST,
          MailedAnswer.OF,
          NAME,
          ADDRESS,
          POSTCODE,
          EMAIL,
          SAFE,
          ASKED,
          RECEIVED,
          REASON_FOR_DAY,
          DONE);

  private final Cases cases;
  private final Frame frame;
  private final MailedAnswer answers;

  public TriagePages(Cases cases, Frame frame) {
    this.cases = cases;
    this.frame = frame;
    this.answers = new MailedAnswer(cases);
  }

  /** The routes of triage. */
  public List<Route> routes() {
    return List.of(
        Route.get("/cases/{reference}/triage", Access.staff(Role.OFFICER), this::ask),
        Route.post("/cases/{reference}/triage", Access.staff(Role.OFFICER), FORM, this::answer));
  }

  private Answer ask(Visit visit) {
    Case state = cases.find(visit);
    message(state).ifPresent(mail -> cases.see(state.reference(), mail.id(), visit.staff()));
    return show(visit, state, prefilled(state));
  }

  private Filled prefilled(Case state) {
    Filled form = FORM.prefilled(RECEIVED, Optional.of(state.receivedOn()));
    Optional<Party> known = cases.subject(state.reference());
    if (known.isEmpty()) {
      return proposal(state).into(form);
    }
    Party party = known.get();
    form = form.typing(NAME, party.name().value());
    if (party.email().isPresent()) {
      form = form.typing(EMAIL, party.email().get().value());
    }
    if (party.address().isPresent()) {
      form = form.typing(ADDRESS, String.join("\n", party.address().get().lines()));
      form = form.typing(POSTCODE, party.address().get().postcode().value());
    }
    if (party.safeContactOnly()) {
      form = form.typing(SAFE, List.of("only"));
    }
    return form;
  }

  private TriageProposal proposal(Case state) {
    Optional<Paper.ReceivedMail> message = message(state);
    return new TriageProposal(
        message.flatMap(Paper.ReceivedMail::requester).orElse(ProposedRequester.NOBODY),
        message.flatMap(answers::named));
  }

  private Optional<Paper.ReceivedMail> message(Case state) {
    return cases.casebook().papers(state.reference()).stream()
        .filter(Paper.ReceivedMail.class::isInstance)
        .map(Paper.ReceivedMail.class::cast)
        .findFirst();
  }

  private Answer show(Visit visit, Case state, Filled form) {
    Content message =
        message(state)
            .map(TriagePages::shown)
            .orElseGet(() -> Parts.paragraph("There is no message: the request came by the form."));
    TriageProposal proposal = proposal(state);
    List<Content> fields = new ArrayList<>();
    for (Field<?> field : FORM.fields()) {
      fields.add(Parts.field(form, proposal.marked(field)));
      if (field == MailedAnswer.OF) {
        fields.add(Blocks.section("If it is a request"));
      }
    }
    fields.add(Parts.button("Save and tell the requester"));
    Content question =
        state.isInTriage()
            ? Blocks.form(Frame.address(state, "/triage"), visit.token(), Blocks.stack(fields))
            : Parts.paragraph(Rule.NOT_IN_TRIAGE.sentence());
    return Answer.page(
        frame
            .page(visit, state, Tab.TRIAGE, "Triage", Blocks.columns(message, question))
            .problems(form));
  }

  private static Content shown(Paper.ReceivedMail mail) {
    List<Content> body = new ArrayList<>();
    body.add(Blocks.section("The message"));
    if (!mail.readable()) {
      body.add(Parts.warning("Part of this message could not be read. Look at the whole mail."));
    }
    body.add(
        Parts.summaryList(
            List.of(
                SummaryRow.of(
                    "From",
                    mail.from().value()
                        + (mail.trustedSender() ? " (checked)" : " (sender not checked)")),
                SummaryRow.of("Subject", mail.subject().value()),
                SummaryRow.of("Reached the team", Days.moment(mail.arrivedAt())),
                SummaryRow.of("Proposed day of receipt", mail.proposal().value()))));
    body.add(Blocks.written("The message", mail.text().value()));
    return Blocks.stack(body);
  }

  private Answer answer(Visit visit) {
    Case state = cases.find(visit);
    Filled form = visit.read(FORM);
    if (form.good() && form.answer(IS_REQUEST).equals(NO)) {
      return dismiss(visit, state, form);
    }
    if (form.good() && form.answer(IS_REQUEST).equals(ANSWER)) {
      return takeAnswer(visit, state, form);
    }
    return confirm(visit, state, form);
  }

  private Answer takeAnswer(Visit visit, Case state, Filled form) {
    Optional<Case> request = answers.find(form.answer(MailedAnswer.OF));
    String words = ownWords(state, Command.AnswerClarification.MOST_CHARACTERS);
    if (request.isEmpty()) {
      return show(
          visit,
          state,
          form.with(
              new Problem(
                  MailedAnswer.OF.name(),
                  "Enter the reference of a request, as in our letters, like RD-7K3M-Q2XV")));
    }
    if (words.isEmpty()) {
      return show(
          visit,
          state,
          form.with(
              new Problem(
                  IS_REQUEST.name(),
                  "The message has no words to take. Write the answer onto the request itself")));
    }
    LocalDate received = form.answer(RECEIVED).orElse(state.receivedOn());
    Optional<Rule> refused = answers.put(request.get(), state, words, received, visit.staff());
    return refused
        .map(
            rule ->
                show(
                    visit,
                    state,
                    Frame.refused(
                        form,
                        rule == Rule.ANSWERED_WHEN ? RECEIVED.dayInput() : MailedAnswer.OF.name(),
                        rule)))
        .orElseGet(() -> Answer.redirect(Frame.address(request.get(), "")));
  }

  private Answer dismiss(Visit visit, Case state, Filled form) {
    String done = form.answer(DONE);
    if (done.isEmpty()) {
      return show(
          visit, state, form.with(new Problem(DONE.name(), "Enter what was done about it")));
    }
    Paper.Words reason = cases.words("reason", Paper.Purpose.REASON, done);
    Optional<Rule> refused =
        cases.act(
            state.reference(), new Command.Dismiss(reason.id()), visit.staff(), Papers.of(reason));
    return refused
        .map(rule -> show(visit, state, Frame.refused(form, IS_REQUEST.name(), rule)))
        .orElseGet(() -> Answer.redirect(Frame.address(state, "")));
  }

  private Answer confirm(Visit visit, Case state, Filled typed) {
    Filled form = typed;
    Optional<PersonName> name = Optional.empty();
    Optional<EmailAddress> email = Optional.empty();
    Optional<Address> address = Optional.empty();
    if (form.problem(NAME).isEmpty()) {
      name = made(form.answer(NAME), PersonName::new);
      form = name.isPresent() ? form : form.with(new Problem("name", "Enter the full name"));
    }
    if (form.problem(EMAIL).isEmpty()) {
      email = made(form.answer(EMAIL), EmailAddress::new);
      form =
          email.isPresent()
              ? form
              : form.with(
                  new Problem(
                      "email",
                      "Enter an email address in the correct format, like name@example.com"));
    }
    if (form.problem(ADDRESS).isEmpty() && form.problem(POSTCODE).isEmpty()) {
      boolean given = !form.answer(ADDRESS).isEmpty() || !form.answer(POSTCODE).isEmpty();
      Filled read = form;
      address =
          made(
              form.answer(POSTCODE),
              postcode ->
                  new Address(read.answer(ADDRESS).lines().toList(), new Postcode(postcode)));
      if (given && address.isEmpty()) {
        form =
            form.with(
                new Problem(
                    "address",
                    "Enter up to 5 lines of address and a full UK postcode, or neither"));
      }
    }
    if (!form.good()) {
      return show(visit, state, form);
    }
    return confirm(
        visit, state, form, party(name.orElseThrow(), email.orElseThrow(), address, form));
  }

  /** What the officer wrote, or else the message's own words as far as they fit. */
  private String asked(Case state, Filled form) {
    String written = form.answer(ASKED);
    return written.isEmpty() ? ownWords(state, REQUEST) : written;
  }

  private String ownWords(Case state, int most) {
    String words = message(state).map(mail -> mail.text().value().strip()).orElse("");
    return words.length() <= most ? words : words.substring(0, most) + " […]";
  }

  private static Party party(
      PersonName name, EmailAddress email, Optional<Address> address, Filled form) {
    return new Party(
        PartyRole.DATA_SUBJECT,
        name,
        List.of(),
        address,
        Optional.empty(),
        Optional.of(email),
        Optional.empty(),
        ReplyChannel.SECURE_LINK,
        Set.of(),
        !form.answer(SAFE).isEmpty());
  }

  private Answer confirm(Visit visit, Case state, Filled form, Party party) {
    LocalDate received = form.answer(RECEIVED).orElse(state.receivedOn());
    String why = form.answer(REASON_FOR_DAY);
    if (!received.equals(state.receivedOn()) && why.isEmpty()) {
      return show(
          visit,
          state,
          form.with(new Problem("reason", "Enter why the day differs from the one proposed")));
    }
    if (received.isAfter(state.reachedTeamOn())) {
      return show(
          visit,
          state,
          form.with(new Problem(RECEIVED.dayInput(), Rule.RECEIVED_IN_FUTURE.sentence())));
    }
    String asked = asked(state, form);
    if (asked.isEmpty()) {
      return show(visit, state, form.with(new Problem(ASKED.name(), "Enter what they ask for")));
    }
    Optional<Rule> refused = Optional.empty();
    if (!state.isInTriage()) {
      refused = Optional.of(Rule.NOT_IN_TRIAGE);
    }
    if (refused.isEmpty()) {
      refused =
          cases.act(
              state.reference(),
              new Command.RecordParty(PartyRole.DATA_SUBJECT),
              visit.staff(),
              new Papers(List.of(party), List.of()));
    }
    if (refused.isEmpty()) {
      List<Paper> papers = new ArrayList<>();
      papers.add(cases.words("request", Paper.Purpose.REQUEST, asked));
      Optional<Paper.Words> reason =
          Optional.of(why)
              .filter(text -> !text.isEmpty())
              .map(text -> cases.words("reason", Paper.Purpose.REASON, text));
      reason.ifPresent(papers::add);
      refused =
          cases.act(
              state.reference(),
              new Command.ConfirmRequest(received, reason.<PaperId>map(Paper.Words::id)),
              visit.staff(),
              new Papers(List.of(), papers));
    }
    return refused
        .map(rule -> show(visit, state, Frame.refused(form, IS_REQUEST.name(), rule)))
        .orElseGet(() -> Answer.redirect(Frame.address(state, "")));
  }

  private static <T> Optional<T> made(String typed, java.util.function.Function<String, T> maker) {
    try {
      return Optional.of(maker.apply(typed));
    } catch (IllegalArgumentException notOne) {
      return Optional.empty();
    }
  }
}
