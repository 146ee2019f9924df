package org.rightsdesk.functions.intake;

import gg.jte.Content;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.rightsdesk.domain.clock.WorkingCalendar;
import org.rightsdesk.functions.intake.templates.StaticTemplates;
import org.rightsdesk.web.form.DateField;
import org.rightsdesk.web.form.Field;
import org.rightsdesk.web.form.Filled;
import org.rightsdesk.web.form.Form;
import org.rightsdesk.web.form.Problem;
import org.rightsdesk.web.page.Parts;

/** The questions in their order, and the way through them. */
final class Questions {
  static final String CHECK = "/request/check";

  private static final StaticTemplates TEMPLATES = new StaticTemplates();

  private final InstantSource clock;
  private final List<Question> all;

  Questions(InstantSource clock) {
    this.clock = clock;
    this.all =
        List.of(
            one("who", RequestFields.WHO, RequestFields.WHO.label()),
            one("name", RequestFields.NAME, RequestFields.NAME.label()),
            one("other-names", RequestFields.OTHER_NAMES, RequestFields.OTHER_NAMES.label()),
            several(
                "address",
                "What is your address?",
                Form.of(
                    RequestFields.ADDRESS_LINE_1,
                    RequestFields.ADDRESS_LINE_2,
                    RequestFields.TOWN,
                    RequestFields.POSTCODE),
                (answers, filled) -> TEMPLATES.address(filled)),
            birth(),
            one("reply", RequestFields.REPLY, RequestFields.REPLY.label()),
            email(),
            safe(),
            one("what", RequestFields.WHAT, RequestFields.WHAT.label()),
            details(),
            one("answer", RequestFields.ANSWER, RequestFields.ANSWER.label()),
            several(
                "help",
                RequestFields.HELP.label(),
                Form.of(RequestFields.HELP, RequestFields.TELEPHONE),
                (answers, filled) -> TEMPLATES.help(filled)));
  }

  List<Question> all() {
    return all;
  }

  /** The page to go on to: the first question not answered, or the check. */
  String next(Answers answers) {
    return firstOpen(answers).map(Question::path).orElse(CHECK);
  }

  /** The first question that is asked and not answered. */
  Optional<Question> firstOpen(Answers answers) {
    return all.stream()
        .filter(question -> question.asked().test(answers))
        .filter(question -> !answers.done(question.name()))
        .findFirst();
  }

  /** The page before the question. */
  String before(Question question, Answers answers) {
    if (firstOpen(answers).isEmpty()) {
      return CHECK;
    }
    List<Question> earlier = all.subList(0, all.indexOf(question));
    return earlier.reversed().stream()
        .filter(other -> other.asked().test(answers))
        .findFirst()
        .map(Question::path)
        .orElse("/");
  }

  /** Reads the answer to the question, with what only all of its fields together show. */
  Filled read(Question question, Answers answers, org.rightsdesk.web.Parameters sent) {
    Filled filled = question.form().apply(answers).read(sent);
    if (!filled.good()) {
      return filled;
    }
    return switch (question.name()) {
      case "details" -> inOrder(filled);
      case "help" -> reachable(filled);
      default -> filled;
    };
  }

  private static Filled inOrder(Filled filled) {
    Optional<LocalDate> from = filled.answer(RequestFields.FROM);
    Optional<LocalDate> until = filled.answer(RequestFields.UNTIL);
    if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
      return filled.with(
          new Problem(
              RequestFields.UNTIL.dayInput(),
              "The last date must be the same as or after the first date"));
    }
    return filled;
  }

  private static Filled reachable(Filled filled) {
    boolean call = filled.answer(RequestFields.HELP).contains(RequestFields.BY_TELEPHONE);
    String telephone = filled.answer(RequestFields.TELEPHONE);
    if (call && telephone.isEmpty()) {
      return filled.with(
          new Problem(RequestFields.TELEPHONE.name(), "Enter a telephone number for us to call"));
    }
    if (!telephone.isEmpty() && !telephone.matches("\\+?[0-9 ()-]{6,}")) {
      return filled.with(
          new Problem(
              RequestFields.TELEPHONE.name(),
              "Enter a telephone number, like 0113 496 0000 or +44 7700 900 982"));
    }
    return filled;
  }

  private static Question one(String name, Field<?> field, String title) {
    return several(name, title, Form.of(field), (answers, filled) -> Parts.question(filled, field));
  }

  private static Question several(
      String name, String title, Form form, BiFunction<Answers, Filled, Content> body) {
    return new Question(name, title, form, answers -> form, answers -> true, body);
  }

  private Question birth() {
    Form today = Form.of(birthField());
    return new Question(
        "date-of-birth",
        birthField().label(),
        today,
        answers -> Form.of(birthField()),
        answers -> true,
        (answers, filled) -> Parts.question(filled, birthField()));
  }

  /** The date of birth as it may be today. */
  DateField birthField() {
    return RequestFields.birth(WorkingCalendar.dateOf(clock.instant()));
  }

  private static Question email() {
    Form form = Form.of(RequestFields.EMAIL);
    return new Question(
        "email",
        RequestFields.EMAIL.label(),
        form,
        answers -> form,
        answers -> wantsEmail(answers),
        (answers, filled) -> Parts.question(filled, RequestFields.EMAIL));
  }

  private static Question safe() {
    return new Question(
        "safe-contact",
        "Is it safe for us to write to you there?",
        Form.of(RequestFields.safe("")),
        answers -> Form.of(RequestFields.safe(where(answers))),
        answers -> true,
        (answers, filled) ->
            TEMPLATES.safe(filled, RequestFields.safe(where(answers)), whereToChange(answers)));
  }

  private static Question details() {
    Form form =
        Form.of(
            RequestFields.DETAILS, RequestFields.AREAS, RequestFields.FROM, RequestFields.UNTIL);
    return new Question(
        "details",
        "Tell us what you are looking for",
        form,
        answers -> form,
        answers -> answers.holds(RequestFields.WHAT, RequestFields.SPECIFIC),
        (answers, filled) -> TEMPLATES.details(filled));
  }

  /** Whether letters, or the answer itself, go by email. */
  static boolean wantsEmail(Answers answers) {
    return answers.holds(RequestFields.REPLY, RequestFields.EMAIL_REPLY)
        || answers.holds(RequestFields.ANSWER, RequestFields.LINK);
  }

  /** Where we would write to, as the page shows it back. */
  static String where(Answers answers) {
    if (wantsEmail(answers)) {
      return answers.session().value(RequestFields.EMAIL.name()).orElse("your email address");
    }
    return answers.session().value(RequestFields.ADDRESS_LINE_1.name()).orElse("your address");
  }

  private static String whereToChange(Answers answers) {
    if (wantsEmail(answers)) {
      return "/request/email";
    }
    return "/request/address";
  }
}
