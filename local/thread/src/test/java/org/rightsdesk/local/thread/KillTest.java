package org.rightsdesk.local.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is killed, each case goes on from where it was, and nothing happens twice. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KillTest {
  private static final List<String> ONCE =
      List.of(
          "Proof of identity was asked for",
          "Identity was established",
          "The search was finished",
          "Decided: ",
          "The response was put together",
          "The second check was passed",
          "The response was released",
          "The response can be collected",
          "Sent: Acknowledgement",
          "Sent: Identity accepted",
          "Sent: Response ready to collect");

  /** Those that work behind the pages while a case goes its way. */
  private static final Set<String> BEHIND_THE_PAGES =
      Set.of(
          "DispatchFunction",
          "LettersFunction",
          "ProgressFunction",
          "DeadlinesFunction",
          "MailroomFunction",
          "PreviewFunction",
          "SearchFunction",
          "ConvertFunction",
          "RedactFunction",
          "DiscloseFunction");

  /** A mail is handed over at least once: whoever dies before noting it sends it once more. */
  private static final int MOST_COPIES = 2;

  private static final List<Answered> ANSWERED = new ArrayList<>();

  private static RunningCloud cloud;

  /** A case that was closed with its answer. */
  private record Answered(String reference, String email, String name) {}

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    cloud = RunningCloud.start("--records", FewRecords.in(folder).toString());
  }

  @AfterAll
  static void stop() {
    cloud.close();
  }

  @Test
  @Order(1)
  void the_whole_of_it_is_killed_at_every_stage_and_the_case_goes_on() throws Exception {
    Requester requester = Requester.amara(cloud, "amara.once@example.org");
    String reference = requester.ask();
    cloud.killAndStartAgain();
    cloud.clock().rest();
    assertThat(cloud.inbox().newest(requester.email(), "We have your request")).contains(reference);
    requester.prove();

    Colleague officer = Colleague.officer(cloud).signIn();
    officer.findThatDocumentsAgree(reference);
    cloud.killAndStartAgain();
    waitFor(officer, reference, "A record became");
    cloud.killAndStartAgain();
    settle();
    assertThat(officer.stage(reference)).isEqualTo("Review");
    officer.disclose(reference, FewRecords.NOTICE);
    officer.findNothing(reference);
    officer.decide(reference);
    cloud.killAndStartAgain();
    settle();
    assertThat(officer.stage(reference)).isEqualTo("Second check");

    Colleague second = Colleague.second(cloud).signIn();
    second.passCheck(reference);
    second.release(reference);
    cloud.killAndStartAgain();
    settle();
    happenedOnce(second, reference, requester.email());
    requester.collect();
    requester.visitor().press("Download your document");
    cloud.killAndStartAgain();
    settle();
    assertThat(second.signIn().stage(reference)).isEqualTo("Closed");
    ANSWERED.add(new Answered(reference, requester.email(), "Amara Bennett"));
  }

  @Test
  @Order(2)
  void each_function_is_killed_at_its_work_and_the_case_goes_on() throws Exception {
    Requester requester = Requester.amara(cloud, "amara.each@example.org");
    Colleague officer = Colleague.officer(cloud).signIn();
    requester.answerAll();
    try (Killer killer = new Killer(cloud, BEHIND_THE_PAGES)) {
      pressThroughKill(
          "IntakeFunction", requester.visitor(), requester.visitor().form("Send your request"));
      String reference = requester.reference();
      cloud.inbox().sendFromStaff("A request", "All about the saffron gate, please.", Map.of());
      settle();
      assertThat(officer.triaged()).hasSize(1);
      try (Killer identities = new Killer(cloud, Set.of("IdentityFunction"))) {
        requester.visitor().open(cloud.publicPage("/status/documents"));
        requester.prove();
        settle();
        identities.hasKilledAll();
      }

      officer.open(reference, "/identity");
      for (String picture :
          officer.visitor().page().select("main img[src*=/identity/]").eachAttr("src")) {
        officer.visitor().open(cloud.staffPage(picture));
        assertThat(officer.visitor().status()).isEqualTo(200);
      }
      officer.findThatDocumentsAgree(reference);
      settle();
      assertThat(officer.signIn().stage(reference)).isEqualTo("Review");
      officer.disclose(reference, FewRecords.NOTICE);
      officer.findNothing(reference);
      officer.open(reference, "/decision");
      pressThroughKill("ConsoleFunction", officer.visitor(), officer.visitor().form("Decide"));
      settle();
      assertThat(officer.signIn().stage(reference)).isEqualTo("Second check");

      Colleague second = Colleague.second(cloud).signIn();
      second.passCheck(reference);
      second.release(reference);
      settle();
      happenedOnce(second.signIn(), reference, requester.email());
      requester.collect();
      requester.visitor().press("Download your document");
      settle();
      assertThat(second.signIn().stage(reference)).isEqualTo("Closed");
      killer.hasKilledAll();
      ANSWERED.add(new Answered(reference, requester.email(), "Amara Bennett"));
    }
  }

  @Test
  @Order(3)
  void a_deletion_that_is_cut_short_is_ended_after_the_start() throws Exception {
    Requester requester = Requester.stranger(cloud, "zebedee.gone@example.org");
    String reference = StraightThrough.walk(cloud, requester);
    settle();
    assertThat(Colleague.second(cloud).signIn().stage(reference)).isEqualTo("Closed");
    ANSWERED.add(new Answered(reference, requester.email(), "Zebedee Quartermain"));
    LocalDate closed = cloud.clock().today();
    LocalDate due = closed.plusYears(3);
    cloud.killAndStartAgainOn(due.minusDays(29));
    try (Killer killer = new Killer(cloud, Set.of("RetentionFunction"))) {
      cloud.clock().days(2);
      killer.hasKilledAll();
    }
    cloud.clock().until(due.minusDays(1));
    long kept = cloud.objectsIn("IdentityBucket");
    assertThat(kept).isPositive();

    Thread moving = Thread.ofVirtual().start(KillTest::moveTwoDays);
    while (cloud.objectsIn("IdentityBucket") == kept) {
      Thread.onSpinWait();
    }
    cloud.kill();
    moving.join();
    assertThat(cloud.objectsIn("CertificatesBucket")).isLessThan(ANSWERED.size());

    cloud.startAgain();
    settle();
    cloud.clock().days(2);
    for (Answered one : ANSWERED) {
      for (String personal : List.of(one.email(), one.name())) {
        assertThat(cloud.placesWith(personal)).isEmpty();
      }
      assertThat(cloud.placesWith(one.reference()))
          .filteredOn(place -> place.contains("certificates") && place.endsWith("-binaryData"))
          .hasSize(1);
    }
    for (String bucket : List.of("IdentityBucket", "RecordsBucket", "DisclosuresBucket")) {
      assertThat(cloud.objectsIn(bucket)).describedAs(bucket).isZero();
    }
  }

  /** Moves the clock on, as far as that comes before the cloud is killed. */
  private static void moveTwoDays() {
    try {
      cloud.clock().days(2);
    } catch (IOException _) {
      // It was killed on the way.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Presses the button while the function is killed at its work, which a page says in words; then
   * once more, which does what was wanted.
   */
  private static void pressThroughKill(String function, Visitor visitor, Visitor.Form form)
      throws IOException, InterruptedException {
    // A call that has to wait for a process to start is sure to be met at work.
    cloud.killFunction(function);
    try (Killer killer = new Killer(cloud, Set.of(function))) {
      form.pressOnce();
      assertThat(visitor.status()).isBetween(500, 599);
      visitor.sees("There is a problem with this service");
      visitor.sees("try again");
      killer.hasKilledAll();
    }
    form.press();
    assertThat(visitor.status()).isLessThan(500);
  }

  private static void waitFor(Colleague colleague, String reference, String entry)
      throws IOException, InterruptedException {
    while (!colleague.history(reference).contains(entry)) {
      Killer.letThemWork();
    }
  }

  /** Lets what failed be tried again, and waits until all has come to rest. */
  private static void settle() throws IOException, InterruptedException {
    cloud.clock().rest();
    cloud.clock().minutes(2);
    cloud.clock().minutes(2);
  }

  private static void happenedOnce(Colleague colleague, String reference, String email)
      throws IOException, InterruptedException {
    String history = colleague.history(reference);
    List<String> notOnce = new ArrayList<>();
    for (String entry : ONCE) {
      if (history.split(Pattern.quote(entry), -1).length != 2) {
        notOnce.add(entry);
      }
    }
    assertThat(notOnce).describedAs(history).isEmpty();
    assertThat(history).contains("as they were written, none missing");
    colleague.open(reference, "");
    assertThat(colleague.visitor().text()).doesNotContain("failed:", "could not be sent");
    for (String subject : List.of("We have your request", "ready")) {
      assertThat(cloud.inbox().to(email))
          .filteredOn(mail -> mail.subject().contains(subject))
          .hasSizeBetween(1, MOST_COPIES);
    }
    List<String> records = colleague.records(reference);
    assertThat(records).doesNotHaveDuplicates().isNotEmpty();
    assertThat(cloud.executions("RequestMachine", reference)).isEqualTo(1);
    assertThat(cloud.executions("AccessMachine", reference)).isEqualTo(1);
  }
}
