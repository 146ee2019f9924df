package org.rightsdesk.local.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever is killed, each case goes on from where it was, and nothing happens twice. */
class KillTest {
  private static final String RENT = "Notice of rent from April 2026";
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

  /** A mail is handed over at least once: whoever dies before noting it sends it once more. */
  private static final int MOST_COPIES = 2;

  private static RunningCloud cloud;

  @BeforeAll
  static void start() throws IOException {
    cloud = RunningCloud.start("killed");
  }

  @AfterAll
  static void stop() {
    cloud.close();
  }

  @Test
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
    officer.disclose(reference, RENT);
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
  }

  private static void waitFor(Colleague colleague, String reference, String entry)
      throws IOException, InterruptedException {
    while (!colleague.history(reference).contains(entry)) {
      Thread.onSpinWait();
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
