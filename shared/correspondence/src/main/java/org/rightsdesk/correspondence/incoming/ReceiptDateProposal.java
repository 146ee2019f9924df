package org.rightsdesk.correspondence.incoming;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Proposes the day on which the organisation received a request, for a person to confirm (D5, D11).
 *
 * @param day the earliest plausible day, in Europe/London
 * @param candidate what the day was taken from
 * @param candidates every day that was found, the earliest first, with the words it was taken from
 * @param warnings what the person should look at
 */
public record ReceiptDateProposal(
    LocalDate day, Candidate candidate, List<Candidate> candidates, Set<Warning> warnings) {
  /** How far back a day may lie before it is not proposed, in years. */
  private static final int PLAUSIBLE_YEARS = 2;

  public ReceiptDateProposal {
    candidates = List.copyOf(candidates);
    warnings = Set.copyOf(warnings);
  }

  /** Where a day was found. */
  public enum Found {
    FORWARDED_SENT("The forwarded message says that it was sent on this day.", true),
    FORWARDED_RECEIVED("A mail server noted the forwarded message on this day.", true),
    RECEIVED("A mail server noted this mail on this day.", true),
    ARRIVAL("This mail arrived here on this day.", true),
    MAIL_DATE("This mail says that it was written on this day.", false),
    OTHER_MESSAGE("Another message in the same mail says that it was sent on this day.", false),
    COVER_NOTE("The note above the forwarded message speaks of this day.", false);

    private final String sentence;
    private final boolean proposable;

    Found(String sentence, boolean proposable) {
      this.sentence = sentence;
      this.proposable = proposable;
    }

    /** Returns the reason as a sentence. */
    public String sentence() {
      return sentence;
    }
  }

  /**
   * A day that was found.
   *
   * @param words what it was taken from, as written; empty for the arrival itself
   * @param plausible whether it lies within two years before the arrival, and not after it
   */
  public record Candidate(LocalDate day, Found found, String words, boolean plausible) {
    @Override
    public String toString() {
      return "Candidate[" + day + ", " + found + "]";
    }
  }

  /** What the person who confirms should look at. */
  public enum Warning {
    AMBIGUOUS_ORDER("Day and month may be the other way round."),
    LATER_THAN_ARRIVAL("A date in the mail is later than the mail's arrival."),
    LONG_AGO("A date in the mail is more than two years before its arrival."),
    SEVERAL_MESSAGES("The mail carries more than one message; check which one is the request."),
    NO_DATE_FOUND("A message was forwarded, but no date could be read from it."),
    COVER_NOTE_DATE("The note above the forwarded message names a day; check it."),
    NOT_FORWARDED("No forwarded message was found; the day is that of the mail itself.");

    private final String sentence;

    Warning(String sentence) {
      this.sentence = sentence;
    }

    /** Returns the warning as a sentence. */
    public String sentence() {
      return sentence;
    }
  }

  /**
   * Proposes a day for a mail.
   *
   * @param arrived when the mail reached our own mail service
   * @param mailDomains the organisation's own domains, in lower case
   */
  public static ReceiptDateProposal of(ReadMail mail, Instant arrived, Set<String> mailDomains) {
    return new Search(mail, arrived.atZone(DateWords.LONDON).toLocalDate(), mailDomains).proposal();
  }

  /** Collects the days of one mail. */
  private static final class Search {
    private final ReadMail mail;
    private final LocalDate arrival;
    private final List<ForwardedMail> messages;
    private final Optional<ForwardedMail> original;
    private final List<Candidate> candidates = new ArrayList<>();
    private final Set<Warning> warnings = EnumSet.noneOf(Warning.class);

    Search(ReadMail mail, LocalDate arrival, Set<String> mailDomains) {
      this.mail = mail;
      this.arrival = arrival;
      this.messages = ForwardedMail.allIn(mail);
      this.original = ForwardedMail.originalIn(mail, mailDomains);
    }

    ReceiptDateProposal proposal() {
      candidates.add(new Candidate(arrival, Found.ARRIVAL, "", true));
      mail.head().received().forEach(date -> add(date, Found.RECEIVED));
      mail.head().date().ifPresent(date -> add(date, Found.MAIL_DATE));
      original.ifPresentOrElse(this::addOriginal, () -> warnings.add(Warning.NOT_FORWARDED));
      addOthers();
      CoverNoteDate.in(ForwardedMail.coverNote(mail))
          .ifPresent(
              date -> {
                add(date, Found.COVER_NOTE);
                warnings.add(Warning.COVER_NOTE_DATE);
              });
      candidates.sort(Comparator.comparing(Candidate::day).thenComparing(Candidate::found));
      Candidate earliest =
          candidates.stream()
              .filter(candidate -> candidate.plausible() && candidate.found().proposable)
              .findFirst()
              .orElseThrow();
      return new ReceiptDateProposal(earliest.day(), earliest, candidates, warnings);
    }

    private void addOriginal(ForwardedMail message) {
      message
          .sent()
          .ifPresentOrElse(
              date -> add(date, Found.FORWARDED_SENT), () -> warnings.add(Warning.NO_DATE_FOUND));
      message
          .attached()
          .ifPresent(head -> head.received().forEach(date -> add(date, Found.FORWARDED_RECEIVED)));
    }

    private void addOthers() {
      if (messages.size() > 1) {
        warnings.add(Warning.SEVERAL_MESSAGES);
      }
      for (ForwardedMail message : messages) {
        if (original.filter(message::equals).isEmpty()) {
          message.sent().ifPresent(date -> add(date, Found.OTHER_MESSAGE));
        }
      }
    }

    /** Adds the British reading, and the other only when the British one is not plausible. */
    private void add(WrittenDate date, Found found) {
      if (date.isAmbiguous()) {
        warnings.add(Warning.AMBIGUOUS_ORDER);
      }
      LocalDate day =
          date.days().stream().filter(this::isPlausible).findFirst().orElse(date.days().getFirst());
      if (day.isAfter(arrival)) {
        warnings.add(Warning.LATER_THAN_ARRIVAL);
      } else if (!isPlausible(day)) {
        warnings.add(Warning.LONG_AGO);
      }
      Candidate candidate = new Candidate(day, found, date.words(), isPlausible(day));
      if (!candidates.contains(candidate)) {
        candidates.add(candidate);
      }
    }

    private boolean isPlausible(LocalDate day) {
      return !day.isAfter(arrival) && !day.isBefore(arrival.minusYears(PLAUSIBLE_YEARS));
    }
  }
}
