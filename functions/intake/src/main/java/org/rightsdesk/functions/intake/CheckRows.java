package org.rightsdesk.functions.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rightsdesk.domain.people.Address;
import org.rightsdesk.web.form.RadiosField;
import org.rightsdesk.web.page.DateText;
import org.rightsdesk.web.page.SummaryRow;

/** The answers as they are shown back before they are sent, each with a way to change it. */
final class CheckRows {
  private CheckRows() {}

  static List<SummaryRow> about(Answers answers, Questions questions) {
    Address address = Wish.address(answers);
    return List.of(
        SummaryRow.of("Full name", answers.answer(RequestFields.NAME))
            .change("/request/name", "your full name"),
        SummaryRow.of("Other names", answers.answer(RequestFields.OTHER_NAMES).lines().toList())
            .change("/request/other-names", "your other names"),
        SummaryRow.of(
                "Address",
                Stream.concat(address.lines().stream(), Stream.of(address.postcode().value()))
                    .toList())
            .change("/request/address", "your address"),
        SummaryRow.of(
                "Date of birth",
                answers.answer(questions.birthField()).map(DateText::day).orElse(""))
            .change("/request/date-of-birth", "your date of birth"));
  }

  static List<SummaryRow> reaching(Answers answers) {
    List<SummaryRow> rows = new ArrayList<>();
    rows.add(chosen("How we write to you", answers, RequestFields.REPLY, "/request/reply"));
    if (Questions.wantsEmail(answers)) {
      rows.add(
          SummaryRow.of("Email address", answers.answer(RequestFields.EMAIL).value())
              .change("/request/email", "your email address"));
    }
    RadiosField safe = RequestFields.safe(Questions.where(answers));
    rows.add(
        SummaryRow.of("Safe to write to you there", safe.labelOf(answers.answer(safe)))
            .change("/request/safe-contact", "whether it is safe to write to you"));
    rows.add(
        SummaryRow.of(
                "What would help you",
                RequestFields.HELP.labelsOf(answers.answer(RequestFields.HELP)))
            .change("/request/help", "what would help you"));
    rows.add(
        SummaryRow.of("Telephone number", answers.answer(RequestFields.TELEPHONE))
            .change("/request/help", "your telephone number"));
    return rows;
  }

  static List<SummaryRow> wanting(Answers answers) {
    List<SummaryRow> rows = new ArrayList<>();
    rows.add(chosen("What you want a copy of", answers, RequestFields.WHAT, "/request/what"));
    if (answers.holds(RequestFields.WHAT, RequestFields.SPECIFIC)) {
      rows.add(
          SummaryRow.of(
                  "What you are looking for",
                  answers.answer(RequestFields.DETAILS).lines().toList())
              .change("/request/details", "what you are looking for"));
      rows.add(
          SummaryRow.of(
                  "Where to look",
                  RequestFields.AREAS.labelsOf(answers.answer(RequestFields.AREAS)))
              .change("/request/details", "where to look"));
      rows.add(SummaryRow.of("Dates", Wish.dates(answers)).change("/request/details", "the dates"));
    }
    rows.add(chosen("How you want our answer", answers, RequestFields.ANSWER, "/request/answer"));
    return rows;
  }

  private static SummaryRow chosen(String key, Answers answers, RadiosField field, String path) {
    return SummaryRow.of(key, field.labelOf(answers.answer(field)))
        .change(path, key.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + key.substring(1));
  }
}
