package org.rightsdesk.correspondence.response;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rightsdesk.correspondence.outgoing.AccessDecision;
import org.rightsdesk.correspondence.outgoing.Organisation;
import org.rightsdesk.correspondence.outgoing.ResponseDraft;
import org.rightsdesk.correspondence.outgoing.Withheld;
import org.rightsdesk.domain.casework.Case;
import org.rightsdesk.domain.casework.DecisionMade;
import org.rightsdesk.domain.casework.ExemptionUse;
import org.rightsdesk.domain.casework.Outcome;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.domain.casework.RecordOutcome;
import org.rightsdesk.domain.casework.RecordState;
import org.rightsdesk.domain.papers.Paper;
import org.rightsdesk.domain.papers.Paper.HeldRecord;
import org.rightsdesk.domain.people.Address;
import org.rightsdesk.domain.people.Party;

/**
 * The answer to a request for access, as far as the case has come.
 *
 * <p>It is the same for the officer who previews the letter and for the file that goes out.
 */
public final class CaseResponse {
  private final Case state;
  private final Party subject;
  private final Map<PaperId, Paper> papers;
  private final LocalDate date;
  private final Organisation organisation;

  /**
   * The response of a case.
   *
   * @param date of the letter
   */
  public CaseResponse(
      Case state, Party subject, List<Paper> papers, LocalDate date, Organisation organisation) {
    this.state = state;
    this.subject = subject;
    this.papers = papers.stream().collect(Collectors.toMap(Paper::id, Function.identity()));
    this.date = date;
    this.organisation = organisation;
  }

  /**
   * The letter by the decision that was made.
   *
   * @throws IllegalStateException if none was made
   */
  public ResponseDraft draft() {
    return draft(made());
  }

  /**
   * The letter by the decision that was made, with this many pages of redacted records: a text that
   * lost words may have fewer pages than it had.
   *
   * @param volumes how many files they go out in, which is known only once they are counted
   * @throws IllegalStateException if none was made
   */
  public ResponseDraft draft(int pages, int volumes) {
    return draft(made(), pages, volumes);
  }

  /** The letter as it would be with this decision and one file. */
  public ResponseDraft draft(DecisionMade decision) {
    int pages =
        state.records().stream()
            .filter(RecordState::isDisclosed)
            .mapToInt(RecordState::pageCount)
            .sum();
    return draft(decision, pages, 1);
  }

  private DecisionMade made() {
    return state
        .decision()
        .orElseThrow(() -> new IllegalStateException("the case has no decision"));
  }

  private ResponseDraft draft(DecisionMade decision, int pages, int volumes) {
    return new ResponseDraft.AccessResponse(
        subject.name(),
        state.reference().value(),
        subject.address().map(CaseResponse::lines).orElse(List.of()),
        date,
        state.receivedOn(),
        request(),
        decision(decision.outcome()),
        places(),
        decision.uses().stream().map(this::withheld).toList(),
        notIncluded(),
        pages,
        volumes,
        organisation.teamName());
  }

  /**
   * Whether a record whose words go out, by itself or as another, is marked so that the response
   * needs a password (P 7.2.4).
   */
  public boolean isSensitive() {
    return state.records().stream()
        .filter(RecordState::isDisclosed)
        .flatMap(record -> Stream.concat(Stream.of(record.id()), asOthers(record.id())))
        .anyMatch(id -> held(id).isSensitive());
  }

  /** What goes out as a record does: the mails that it quotes, and copies of it and of those. */
  private Stream<PaperId> asOthers(PaperId disclosed) {
    return Stream.concat(
        copies(disclosed),
        quoted(disclosed).flatMap(mail -> Stream.concat(Stream.of(mail), copies(mail))));
  }

  private Stream<PaperId> copies(PaperId original) {
    return state.records().stream()
        .filter(record -> record.outcome().filter(o -> o == RecordOutcome.COPY).isPresent())
        .map(RecordState::id)
        .filter(id -> held(id).copyOf().filter(original::equals).isPresent());
  }

  private Stream<PaperId> quoted(PaperId holder) {
    return state.records().stream()
        .filter(record -> record.quotedIn().filter(holder::equals).isPresent())
        .map(RecordState::id);
  }

  /**
   * The record as it was found.
   *
   * @throws IllegalArgumentException if the case has no such record
   */
  public HeldRecord held(PaperId id) {
    if (papers.get(id) instanceof HeldRecord held) {
      return held;
    }
    throw new IllegalArgumentException("the case has no record " + id);
  }

  /**
   * What a record is called in the letter and the index: its kind and date. Its title is not used,
   * as it may name somebody else.
   */
  public static String description(HeldRecord held) {
    String kind = held.kind().substring(0, 1).toUpperCase(Locale.UK) + held.kind().substring(1);
    return held.date().isEmpty() ? kind : kind + " of " + printed(LocalDate.parse(held.date()));
  }

  /**
   * What a record that goes out is called in the index: its description, the numbers of the records
   * that are copies of it, and the mails that stand in it.
   */
  public String indexed(HeldRecord held) {
    List<String> copies = copies(held.id()).map(this::number).toList();
    List<String> quoted =
        quoted(held.id())
            .flatMap(mail -> Stream.concat(Stream.of(mail), copies(mail)))
            .map(id -> "record " + number(id) + " (" + description(held(id)) + ")")
            .toList();
    StringBuilder text = new StringBuilder(description(held));
    if (!copies.isEmpty()) {
      text.append(copies.size() == 1 ? ", held twice: record " : ", held more than once: records ")
          .append(String.join(", ", copies));
    }
    if (!quoted.isEmpty()) {
      text.append(", in which are quoted: ").append(String.join(", ", quoted));
    }
    return text.toString();
  }

  private String number(PaperId id) {
    return String.valueOf(held(id).number());
  }

  private static String printed(LocalDate date) {
    return DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK).format(date);
  }

  private static List<String> lines(Address address) {
    List<String> lines = new ArrayList<>(address.lines());
    lines.add(address.postcode().value());
    return lines;
  }

  private String request() {
    return papers.values().stream()
        .filter(Paper.Words.class::isInstance)
        .map(Paper.Words.class::cast)
        .filter(words -> words.purpose() == Paper.Purpose.REQUEST)
        .map(words -> words.text().value())
        .findFirst()
        .orElse("");
  }

  private static AccessDecision decision(Outcome outcome) {
    return switch (outcome) {
      case GRANTED -> AccessDecision.IN_FULL;
      case GRANTED_IN_PART -> AccessDecision.IN_PART;
      case REFUSED -> AccessDecision.WITHHELD;
      case NOTHING_HELD -> AccessDecision.NOTHING_HELD;
    };
  }

  private List<String> places() {
    TreeSet<String> systems = new TreeSet<>();
    papers
        .values()
        .forEach(
            paper -> {
              if (paper instanceof HeldRecord held) {
                systems.add(place(held.system()));
              }
            });
    return systems.isEmpty()
        ? List.of("our housing records, by your name and address")
        : List.copyOf(systems);
  }

  private static String place(String system) {
    return system.isEmpty() ? "our records" : "our " + system + " records";
  }

  private Withheld withheld(ExemptionUse use) {
    String explanation =
        use.mayTell() && papers.get(use.reasoning()) instanceof Paper.Words words
            ? words.text().value()
            : "";
    return new Withheld(use.exemption(), explanation, use.mayTell());
  }

  private List<String> notIncluded() {
    List<String> sentences = new ArrayList<>();
    for (RecordState record : state.records()) {
      if (record.outcome().filter(o -> o == RecordOutcome.LISTED).isPresent()) {
        HeldRecord held = held(record.id());
        sentences.add(
            "Record "
                + held.number()
                + " ("
                + description(held)
                + ") could not be turned into pages. Ask us and we will find another way.");
      }
    }
    return sentences;
  }
}
