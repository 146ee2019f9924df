package org.rightsdesk.local.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What goes out by mail on the dates of a case, while the clock is moved (R2.5, R2.6, R3.2-3). */
class DatesThreadTest {
  private static final String OFFICERS = "information.rights.officers@larkfieldhomes.example";
  private static final String MANAGER = "information.rights.manager@larkfieldhomes.example";
  private static final String HEAD = "head.of.governance@larkfieldhomes.example";
  private static final Pattern DAYS_LEFT = Pattern.compile("is due in (\\d+) days");

  /** No public holiday moves a date by more. */
  private static final int LONGEST_ROLL = 5;

  private static RunningCloud cloud;

  @BeforeAll
  static void start() throws IOException {
    cloud = RunningCloud.start();
  }

  @AfterAll
  static void stop() {
    cloud.close();
  }

  @Test
  void a_requester_who_sends_no_proof_is_reminded_the_case_lapses_and_proof_opens_it_again()
      throws Exception {
    Requester requester = Requester.stranger(cloud, "wren.halloran@example.org");
    String reference = requester.ask();
    cloud.clock().rest();
    LocalDate asked = cloud.clock().today();
    assertThat(cloud.inbox().newest(requester.email(), "We have your request"))
        .contains(Dates.words(asked.plusDays(14)));

    cloud.clock().until(asked.plusDays(13));
    assertThat(subjects(requester.email())).noneMatch(subject -> subject.contains("Reminder"));
    cloud.clock().until(asked.plusDays(14));
    assertThat(cloud.inbox().newest(requester.email(), "Reminder: we need to check who you are"))
        .contains("Dear Zebedee Quartermain", reference)
        .contains("by " + Dates.words(asked.plusDays(28)))
        .contains("If we do not have them by " + Dates.words(asked.plusDays(59)));

    cloud.clock().until(asked.plusDays(59));
    assertThat(subjects(requester.email())).noneMatch(subject -> subject.contains("closed"));
    cloud.clock().until(asked.plusDays(60));
    assertThat(cloud.inbox().newest(requester.email(), "We have closed your request"))
        .contains("On " + Dates.words(asked) + " we asked you for documents", "have not come")
        .contains("How to open it again", "Complain to us", "Information Commissioner", "court");
    assertThat(subjects(requester.email()).stream().filter(s -> s.contains("Reminder"))).hasSize(1);
    Colleague officer = Colleague.officer(cloud).signIn();
    assertThat(officer.stage(reference)).isEqualTo("Closed");

    cloud.clock().until(asked.plusDays(75));
    requester.comeBack(reference);
    requester.visitor().sees("we open your request again");
    requester.prove();
    assertThat(cloud.inbox().newest(OFFICERS, reference + " needs you")).contains("is open again");
    officer.signIn();
    assertThat(officer.stage(reference)).isEqualTo("Identity");
    assertThat(officer.due(reference))
        .isBetween(
            cloud.clock().today().plusMonths(1),
            cloud.clock().today().plusMonths(1).plusDays(LONGEST_ROLL));
    officer.acceptIdentity(reference);
    assertThat(officer.stage(reference)).isEqualTo("Review");
    assertThat(officer.history(reference))
        .contains("The requester was reminded of proof of identity")
        .contains("The time for proof of identity ran out", "The case was opened again");
  }

  @Test
  void a_question_stops_the_clock_until_its_answer_and_silence_closes_the_case_until_it_comes()
      throws Exception {
    Requester requester = Requester.stranger(cloud, "tamsin.okoro@example.org");
    Colleague officer = Colleague.officer(cloud).signIn();
    String reference = proved(requester, officer);
    LocalDate proved = cloud.clock().today();
    LocalDate end = proved.plusMonths(1);

    cloud.clock().days(2);
    LocalDate asked = cloud.clock().today();
    officer.signIn().ask(reference, "Which of your homes do you mean?");
    assertThat(cloud.inbox().newest(requester.email(), "We have a question about your request"))
        .contains("Which of your homes do you mean?", Dates.words(asked.plusDays(14)))
        .contains("stops while we wait for you");
    officer.open(reference, "").visitor().sees("The clock is paused");

    int alerts = subjects(OFFICERS).size();
    cloud.clock().until(asked.plusDays(14));
    assertThat(cloud.inbox().newest(requester.email(), "Reminder: we have a question"))
        .contains("Which of your homes do you mean?")
        .contains("by " + Dates.words(asked.plusMonths(1).minusDays(1)), "we will close");
    cloud.clock().until(asked.plusDays(16));
    answer(requester, reference, "The one in Stannerby.");
    assertThat(cloud.inbox().newest(OFFICERS, reference)).contains("answered our question");
    assertThat(subjects(OFFICERS)).hasSize(alerts + 1);
    officer.signIn();
    assertThat(officer.due(reference)).isBetween(end.plusDays(16), end.plusDays(16 + LONGEST_ROLL));
    assertThat(officer.history(reference)).contains("The one in Stannerby.");

    LocalDate again = cloud.clock().today();
    officer.ask(reference, "Do you want the photographs too?");
    cloud.clock().days(3);
    officer.signIn().noteAnswer(reference, "Yes, she wrote.", again.plusDays(1));
    assertThat(officer.history(reference))
        .contains("Yes, she wrote.", "reached us on " + Dates.words(again.plusDays(1)));

    LocalDate last = cloud.clock().today();
    officer.ask(reference, "Since which year?");
    cloud.clock().until(last.plusMonths(1).minusDays(1));
    assertThat(officer.signIn().stage(reference)).isNotEqualTo("Closed");
    cloud.clock().until(last.plusMonths(1));
    assertThat(cloud.inbox().newest(requester.email(), "We have closed your request"))
        .contains("On " + Dates.words(last) + " we asked you a question", "had no answer")
        .contains("replying to this email", "Information Commissioner");
    cloud
        .inbox()
        .send(
            Map.of(
                "from",
                requester.email(),
                "to",
                Inbox.TEAM,
                "subject",
                "Re: We have closed your request",
                "text",
                "Since the hydrangea year.\n> Your reference: " + reference));
    cloud.clock().rest();
    String mailed = officer.signIn().inTriage("hydrangea");
    officer.visitor().sees("it names this request, which waits for an answer");
    officer.visitor().form("Save and tell the requester").choose("is-request", "answer").press();
    cloud.clock().rest();
    assertThat(officer.history(reference)).contains("Since the hydrangea year.");
    assertThat(officer.stage(mailed)).isEqualTo("Closed");
    assertThat(cloud.inbox().newest(OFFICERS, reference + " needs you")).contains("is open again");
    assertThat(officer.signIn().stage(reference)).isEqualTo("Review");
  }

  @Test
  void an_extension_is_told_with_its_reasons_up_to_the_last_day_and_refused_after_it()
      throws Exception {
    Requester requester = Requester.stranger(cloud, "ivo.lindgren@example.org");
    Requester late = Requester.stranger(cloud, "maeve.adair@example.org");
    Colleague officer = Colleague.officer(cloud).signIn();
    String reference = proved(requester, officer);
    String refused = proved(late, officer);
    LocalDate proved = cloud.clock().today();
    LocalDate due = officer.due(reference);
    LocalDate lastDay = proved.plusMonths(1);

    cloud.clock().until(lastDay);
    officer.signIn().open(reference, "/extend");
    assertThat(Dates.after("It may be told until", officer.visitor().text())).isEqualTo(lastDay);
    officer.extend(reference, "There are many records in several places.");
    LocalDate extended = officer.due(reference);
    assertThat(extended)
        .isBetween(proved.plusMonths(3), proved.plusMonths(3).plusDays(LONGEST_ROLL));
    assertThat(cloud.inbox().newest(requester.email(), "We need more time"))
        .contains("Dear Zebedee Quartermain", "There are many records in several places.")
        .contains("by " + Dates.words(due), "now answer by " + Dates.words(extended))
        .contains("Complain to us");
    assertThat(officer.history(reference))
        .contains("The time was extended", "There are many records in several places.");
    officer.extend(reference, "There are more still.");
    officer.visitor().sees("The time was extended already");
    requester.comeBack(reference);
    requester.visitor().sees("We will answer by " + Dates.words(extended));

    LocalDate before = officer.due(refused);
    cloud.clock().until(lastDay.plusDays(1));
    officer.signIn().extend(refused, "There is much of it.");
    officer.visitor().sees("had to be given within the first month");
    assertThat(officer.due(refused)).isEqualTo(before);
    assertThat(subjects(late.email())).noneMatch(subject -> subject.contains("more time"));

    late.comeBack(refused);
    late.visitor().open(cloud.publicPage("/status/withdraw"));
    late.visitor().press("Withdraw your request");
    cloud.clock().rest();
    assertThat(cloud.inbox().newest(late.email(), "You have withdrawn your request"))
        .contains("no longer want an answer", refused);
  }

  @Test
  void the_team_the_manager_and_the_head_are_told_in_turn_as_a_date_comes_near_and_passes()
      throws Exception {
    Requester requester = Requester.stranger(cloud, "bram.castellan@example.org");
    Colleague officer = Colleague.officer(cloud).signIn();
    String reference = proved(requester, officer);
    LocalDate due = officer.due(reference);

    cloud.clock().until(due.minusDays(7 + LONGEST_ROLL));
    assertThat(about(OFFICERS, reference)).noneMatch(subject -> subject.contains("is due"));
    cloud.clock().until(due.minusDays(7));
    toldOf(OFFICERS, reference, due, 7);
    assertThat(about(MANAGER, reference)).isEmpty();

    cloud.clock().until(due.minusDays(2));
    toldOf(MANAGER, reference, due, 2);
    assertThat(cloud.inbox().newest(MANAGER, reference)).contains("as the casework manager");
    assertThat(about(HEAD, reference)).isEmpty();

    cloud.clock().until(due.plusDays(1));
    for (String receiver : List.of(MANAGER, HEAD)) {
      assertThat(cloud.inbox().newest(receiver, reference + " is 1 day overdue"))
          .contains(Dates.words(due), "waiting for: the decision", reference)
          .doesNotContain("Quartermain", "ZX9");
    }
    assertThat(cloud.inbox().newest(HEAD, reference))
        .contains("as the head of corporate information and governance");
    officer.signIn().visitor().open(cloud.staffPage("/cases?who=team"));
    officer.visitor().sees("Overdue");
    cloud.clock().days(30);
    assertThat(about(OFFICERS, reference).stream().filter(s -> s.contains("is due"))).hasSize(1);
    assertThat(about(MANAGER, reference)).hasSize(2);
    assertThat(about(HEAD, reference)).hasSize(1);
  }

  @Test
  void a_message_in_triage_and_documents_that_nobody_looks_at_are_chased() throws Exception {
    cloud.inbox().sendFromStaff("A request", "All about my periwinkle tiles, please.", Map.of());
    Requester requester = Requester.stranger(cloud, "orla.fenwick@example.org");
    String documents = requester.ask();
    requester.visitor().open(cloud.publicPage("/status/documents"));
    requester.prove();
    LocalDate sent = cloud.clock().today();
    Colleague officer = Colleague.officer(cloud).signIn();
    String message = officer.inTriage("periwinkle");
    assertThat(about(OFFICERS, message)).hasSize(1);
    assertThat(about(OFFICERS, documents)).isEmpty();
    LocalDate due = officer.due(documents);

    cloud.clock().until(sent.plusDays(3 + LONGEST_ROLL));
    assertThat(about(OFFICERS, message)).hasSize(2);
    assertThat(cloud.inbox().newest(OFFICERS, message))
        .contains("waits for somebody to say what the message is");
    assertThat(about(OFFICERS, documents)).hasSize(1);
    assertThat(cloud.inbox().newest(OFFICERS, documents)).contains("waits for the identity check");

    cloud.clock().until(due.minusDays(7));
    toldOf(OFFICERS, documents, due, 7);
    assertThat(cloud.inbox().newest(OFFICERS, message + " is due"))
        .contains("somebody to say what the message is");
    cloud.clock().until(due.plusDays(1));
    assertThat(cloud.inbox().newest(HEAD, documents)).contains("1 day overdue", Dates.words(due));
  }

  /** Takes a request from its form to where its identity is established, and rests. */
  private static String proved(Requester requester, Colleague officer)
      throws IOException, InterruptedException {
    String reference = requester.ask();
    requester.visitor().open(cloud.publicPage("/status/documents"));
    requester.prove();
    officer.acceptIdentity(reference);
    return reference;
  }

  private static void answer(Requester requester, String reference, String words)
      throws IOException, InterruptedException {
    requester.comeBack(reference);
    requester.visitor().open(cloud.publicPage("/status/answer"));
    requester.visitor().form("Send your answer").write("answer", words).press();
    cloud.clock().rest();
  }

  private static List<String> subjects(String receiver) throws IOException, InterruptedException {
    return cloud.inbox().to(receiver).stream().map(Inbox.Mail::subject).toList();
  }

  private static List<String> about(String receiver, String reference)
      throws IOException, InterruptedException {
    return subjects(receiver).stream().filter(subject -> subject.contains(reference)).toList();
  }

  /** One mail says that the case is due on the day, at least these days before it and not many. */
  private static void toldOf(String receiver, String reference, LocalDate due, int days)
      throws IOException, InterruptedException {
    List<String> told =
        about(receiver, reference).stream().filter(s -> s.contains("is due in")).toList();
    assertThat(told).hasSize(1);
    Matcher left = DAYS_LEFT.matcher(told.getFirst());
    assertThat(left.find()).describedAs(told.getFirst()).isTrue();
    assertThat(Integer.parseInt(left.group(1))).isBetween(days, days + LONGEST_ROLL);
    assertThat(cloud.inbox().newest(receiver, told.getFirst()))
        .contains(Dates.words(due), reference)
        .doesNotContain("Quartermain", "ZX9", "77 Nowhere");
  }
}
