package org.rightsdesk.correspondence.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightsdesk.domain.people.EmailAddress;
import org.rightsdesk.domain.people.PersonName;
import org.rightsdesk.domain.rights.Right;

class LetterWriterTest {
  private static final LetterWriter WRITER = new LetterWriter(Samples.ORGANISATION);
  private static final EmailAddress TO = new EmailAddress("jo@example.org");

  static Stream<Letter> letters() {
    return Stream.concat(Samples.residentMails().stream(), Samples.staffMails().stream());
  }

  private static OutgoingMail mail(Letter letter) {
    return OutgoingMail.of(TO, WRITER.write(letter));
  }

  @Test
  void every_kind_of_mail_is_among_the_samples() {
    Set<Class<?>> kinds = new HashSet<>();
    letters().forEach(letter -> kinds.add(letter.getClass()));
    Set<Class<?>> all = new HashSet<>(List.of(ResidentMail.class.getPermittedSubclasses()));
    all.addAll(List.of(StaffMail.class.getPermittedSubclasses()));
    assertThat(kinds).isEqualTo(all);
  }

  @ParameterizedTest
  @MethodSource("letters")
  void both_parts_of_a_mail_say_the_same_words(Letter letter) {
    OutgoingMail mail = mail(letter);
    Document page = Jsoup.parse(mail.html());
    String plain = mail.plain().replaceAll("(?m)^-+$|^- ", " ").replaceAll("\\s+", " ").strip();
    assertThat(page.selectXpath("//main").text()).isEqualTo(mail.subject() + " " + plain);
  }

  @ParameterizedTest
  @MethodSource("letters")
  void the_formatted_part_fetches_nothing_and_names_its_language(Letter letter) {
    Document page = Jsoup.parse(mail(letter).html());
    assertThat(page.select("img, script, link, iframe, object, form, [src], [background]"))
        .isEmpty();
    assertThat(page.html().toLowerCase(Locale.ROOT)).doesNotContain("url(", "@import");
    assertThat(page.selectXpath("//html/@lang")).isNotNull();
    assertThat(page.getElementsByTag("html").attr("lang")).isEqualTo("en-GB");
    assertThat(page.select("h1")).hasSize(1);
    assertThat(page.select("a")).allMatch(link -> link.attr("href").equals(link.text()));
  }

  @ParameterizedTest
  @MethodSource("letters")
  void no_letter_prints_what_it_holds(Letter letter) {
    assertThat(letter.toString()).doesNotContain("Bloggs", "048213", "c2VjcmV0", "boiler");
    assertThat(WRITER.write(letter).toString()).isEqualTo("LetterText[masked]");
    assertThat(mail(letter).toString()).isEqualTo("OutgoingMail[masked]");
  }

  @ParameterizedTest
  @EnumSource
  void the_mail_with_the_link_says_nothing_about_the_case(ResidentMail.Ready.Left left) {
    OutgoingMail mail = mail(new ResidentMail.Ready(Samples.COLLECT, Samples.DAY, left));
    String words = (mail.subject() + mail.plain()).toLowerCase(Locale.ROOT);
    assertThat(words)
        .doesNotContain(
            "request", "personal data", "record", "disclos", "case", "rd-2026", "bloggs");
    assertThat(mail.plain()).contains("https://rights.larkfieldhomes.example/collect#c2VjcmV0");
  }

  @Test
  void who_collected_a_part_is_told_that_there_is_more() {
    OutgoingMail mail =
        mail(new ResidentMail.Ready(Samples.COLLECT, Samples.DAY, ResidentMail.Ready.Left.PART));
    assertThat(mail.subject()).isEqualTo("Reminder: there is more for you to collect");
    assertThat(mail.plain()).contains("You have collected a part of it.", "says what is left");
  }

  @Test
  void a_code_stands_in_the_mail_and_not_in_its_subject() {
    OutgoingMail mail = mail(new ResidentMail.StatusCode(new OneTimeCode("048213")));
    assertThat(mail.subject()).doesNotContain("048213");
    assertThat(mail.plain()).contains("048213", "15 minutes");
  }

  @Test
  void an_acknowledgement_says_what_is_needed_and_what_happens_by_when() {
    assertThat(mail(Samples.residentMails().getFirst()).plain())
        .contains(
            "RD-2026-0001",
            "23 November 2026",
            "your full name",
            "your address",
            "your date of birth",
            "7 December 2026",
            "23 December 2026");
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 9, 10, 15})
  void a_closure_and_an_extension_name_the_three_routes(int sample) {
    assertThat(mail(Samples.residentMails().get(sample)).plain())
        .contains("Complain to us", "Information Commissioner's Office", "Go to court")
        .contains("164A", "165", "167");
  }

  @Test
  void a_problem_with_identity_never_says_what_is_on_record() {
    ResidentMail.IdentityProblem problem =
        (ResidentMail.IdentityProblem) Samples.residentMails().get(5);
    assertThat(mail(problem).plain()).contains("is not the address we have for you");
  }

  @Test
  void what_was_typed_is_shown_as_words_and_never_as_markup() {
    String typed = "<img src=x onerror=alert(1)>\"'&lt;";
    OutgoingMail mail =
        mail(
            new ResidentMail.ClarificationAsked(
                new PersonName(typed), "RD-1", typed, Samples.DAY, true, Samples.STATUS));
    Document page = Jsoup.parse(mail.html());
    assertThat(page.select("img")).isEmpty();
    assertThat(page.text()).contains(typed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://rights.example/status",
        "https://rights.example/status?token=x",
        "https://user:word@rights.example/",
        "javascript:alert(1)",
        "https:///x",
        "/status"
      })
  void a_link_with_a_query_or_without_https_is_refused(String address) {
    assertThatThrownBy(() -> PageLink.of(address)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void letters_cannot_be_made_without_their_facts() {
    assertThatThrownBy(
            () ->
                new ResidentMail.ExtensionNotice(
                    Samples.NAME,
                    "RD-1",
                    List.of(),
                    Samples.DAY,
                    Samples.DAY.plusDays(1),
                    Samples.STATUS))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                new ResidentMail.Acknowledgement(
                    Samples.NAME,
                    "RD-1",
                    Samples.DAY,
                    List.<Right>of(),
                    LocalDate.MAX,
                    Optional.empty(),
                    Samples.STATUS))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new OneTimeCode("12345")).isInstanceOf(IllegalArgumentException.class);
  }

  /** Writes every letter out, to be read as its receiver reads it. */
  @Test
  void every_letter_can_be_read_in_the_report() throws IOException {
    List<String> report = new ArrayList<>();
    letters()
        .forEach(
            letter -> {
              OutgoingMail mail = mail(letter);
              report.add(
                  "=== " + letter.getClass().getSimpleName() + "\nSubject: " + mail.subject());
              report.add(mail.plain());
            });
    LetterBuilder builder = new LetterBuilder(Samples.ORGANISATION);
    for (ResponseDraft draft : List.of(Samples.partial(), Samples.refusal())) {
      LetterOutcome.Complete complete = (LetterOutcome.Complete) builder.build(draft);
      report.add("=== " + draft.getClass().getSimpleName() + "\n" + complete.letter().subject());
      report.add(PlainRendering.of(complete.letter()));
      complete
          .checklist()
          .forEach(
              line ->
                  report.add(
                      "["
                          + line.requirement().clause()
                          + "] "
                          + line.requirement().words()
                          + " <- "
                          + line.evidence()));
    }
    Path file = Path.of("target", "letters.txt");
    Files.writeString(file, String.join("\n", report));
    assertThat(file).isNotEmptyFile();
  }
}
