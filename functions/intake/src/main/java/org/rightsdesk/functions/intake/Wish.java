package org.rightsdesk.functions.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rightsdesk.domain.people.Address;
import org.rightsdesk.domain.people.Adjustment;
import org.rightsdesk.domain.people.DateOfBirth;
import org.rightsdesk.domain.people.EmailAddress;
import org.rightsdesk.domain.people.Party;
import org.rightsdesk.domain.people.PartyRole;
import org.rightsdesk.domain.people.PersonName;
import org.rightsdesk.domain.people.PersonalText;
import org.rightsdesk.domain.people.ReplyChannel;
import org.rightsdesk.web.page.DateText;

/**
 * What a whole set of answers says: who asks, and for what.
 *
 * @param words what is asked for, in words that an officer reads
 */
record Wish(Party requester, PersonalText words) {

  /** Reads answers of which none is missing. */
  static Wish of(Answers answers, Questions questions) {
    return new Wish(requester(answers, questions), new PersonalText(words(answers)));
  }

  private static Party requester(Answers answers, Questions questions) {
    Optional<EmailAddress> email = Optional.empty();
    if (Questions.wantsEmail(answers)) {
      email = Optional.of(answers.answer(RequestFields.EMAIL));
    }
    String telephone = answers.answer(RequestFields.TELEPHONE);
    Optional<PersonalText> call = Optional.empty();
    if (!telephone.isEmpty()) {
      call = Optional.of(new PersonalText(telephone));
    }
    ReplyChannel channel = ReplyChannel.PAPER;
    if (answers.holds(RequestFields.ANSWER, RequestFields.LINK)) {
      channel = ReplyChannel.SECURE_LINK;
    }
    return new Party(
        PartyRole.DATA_SUBJECT,
        new PersonName(answers.answer(RequestFields.NAME)),
        otherNames(answers),
        Optional.of(address(answers)),
        answers.answer(questions.birthField()).map(DateOfBirth::new),
        email,
        call,
        channel,
        adjustments(answers),
        answers.holds(RequestFields.safe(""), RequestFields.SAFE_ONLY_HERE));
  }

  private static List<PersonName> otherNames(Answers answers) {
    return answers
        .answer(RequestFields.OTHER_NAMES)
        .lines()
        .filter(line -> !line.isBlank())
        .map(Wish::shortened)
        .map(PersonName::new)
        .toList();
  }

  private static String shortened(String line) {
    return line.substring(0, Math.min(line.length(), PersonName.MAX_LENGTH));
  }

  static Address address(Answers answers) {
    return new Address(
        List.of(
            answers.answer(RequestFields.ADDRESS_LINE_1),
            answers.answer(RequestFields.ADDRESS_LINE_2),
            answers.answer(RequestFields.TOWN)),
        answers.answer(RequestFields.POSTCODE));
  }

  private static Set<Adjustment> adjustments(Answers answers) {
    Set<Adjustment> adjustments = EnumSet.noneOf(Adjustment.class);
    for (String chosen : answers.answer(RequestFields.HELP)) {
      switch (chosen) {
        case RequestFields.LARGE_PRINT -> adjustments.add(Adjustment.LARGE_PRINT);
        case RequestFields.BY_POST -> adjustments.add(Adjustment.LETTERS_BY_POST);
        case RequestFields.BY_TELEPHONE -> adjustments.add(Adjustment.CONTACT_BY_TELEPHONE);
        default -> throw new IllegalStateException("a choice that was not offered");
      }
    }
    if (answers.holds(RequestFields.REPLY, RequestFields.POST_REPLY)) {
      adjustments.add(Adjustment.LETTERS_BY_POST);
    }
    return adjustments;
  }

  /** What is asked for, a line for each part of it. */
  static String words(Answers answers) {
    if (answers.holds(RequestFields.WHAT, RequestFields.EVERYTHING)) {
      return "All the information you hold about me.";
    }
    List<String> lines = new ArrayList<>();
    lines.add(answers.answer(RequestFields.DETAILS));
    List<String> areas = RequestFields.AREAS.labelsOf(answers.answer(RequestFields.AREAS));
    if (!areas.isEmpty()) {
      lines.add("Where to look: " + String.join("; ", areas) + ".");
    }
    String dates = dates(answers);
    if (!dates.isEmpty()) {
      lines.add(dates);
    }
    return String.join("\n\n", lines);
  }

  /** The stretch of time that is asked about, as a sentence; empty if none was given. */
  static String dates(Answers answers) {
    Optional<LocalDate> from = answers.answer(RequestFields.FROM);
    Optional<LocalDate> until = answers.answer(RequestFields.UNTIL);
    if (from.isPresent() && until.isPresent()) {
      return "From " + DateText.day(from.get()) + " until " + DateText.day(until.get()) + ".";
    }
    return from.map(day -> "From " + DateText.day(day) + ".")
        .or(() -> until.map(day -> "Until " + DateText.day(day) + "."))
        .orElse("");
  }

  @Override
  public String toString() {
    return "Wish[masked]";
  }
}
