package org.rightsdesk.local.thread;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rightsdesk.web.testing.PageBrowser;

/** Two requests, all the way: one from the form, one from a forwarded mail, to their deletion. */
class RequestThreadTest {
  @BeforeAll
  static void needs_a_browser() {
    PageBrowser.require();
  }

  @Test
  void a_request_is_answered_and_three_years_later_everything_personal_in_it_is_gone()
      throws Exception {
    try (RunningCloud cloud = RunningCloud.start();
        PageBrowser browser = new PageBrowser()) {
      Resident resident = new Resident(browser, cloud);
      Officer officer = Officer.first(browser, cloud);
      Officer second = Officer.second(browser, cloud);
      Officer manager = Officer.manager(browser, cloud);

      String reference = resident.ask();
      cloud.clock().rest();
      assertThat(cloud.inbox().newest(Resident.EMAIL, "We have your request")).contains(reference);

      resident.comeBack(reference);
      resident.sendDocument(cloud.paper("driving-licence.jpg"));
      resident.sendDocument(cloud.paper("council-tax-bill.pdf"));

      officer.signIn();
      officer.acceptIdentity(reference);
      assertThat(officer.stage(reference)).isEqualTo("Review");

      review(officer, reference);
      Colleague.officer(cloud).signIn().findNothing(reference);
      officer.openCase(reference, "/decision");
      officer.page().locator("main input[name=password]").check();
      decide(cloud, officer);
      assertThat(officer.stage(reference)).isEqualTo("Second check");
      officer.openCase(reference, "/check");
      officer.sees("Nobody checks their own work");

      second.signIn();
      second.openCase(reference, "/check");
      second.tickAll("lines");
      second.press("Pass the check");
      second.press("Release the response");
      cloud.clock().rest();

      String ready = cloud.inbox().newest(Resident.EMAIL, "ready");
      assertThat(ready).doesNotContain(reference, "Bennett", "request");
      Path file = resident.collect();
      resident.sees("You need a password to open it");
      assertThat(Disclosed.saidWithoutPassword(file)).contains("Incorrect password");
      String password = second.password(reference);
      judge(new Disclosed(file, password), reference);
      assertThat(cloud.placesWith(password))
          .isNotEmpty()
          .allMatch(place -> place.contains("response-password-1"));
      second.press("I have told them");
      cloud.clock().rest();

      LocalDate closed = cloud.clock().today();
      officer.openCase(reference, "");
      officer.sees("Closed");
      assertThat(cloud.placesWith(Resident.DETAILS)).isNotEmpty();
      assertThat(cloud.objectsIn("IdentityBucket")).isGreaterThan(0);

      String forwarded = fromForwardedMail(cloud, officer, second, manager);

      cloud.killAndStartAgainOn(closed.plusYears(3).minusDays(40));
      cloud.clock().until(closed.plusYears(3).minusDays(3));
      manager.signIn();
      manager.open(cloud.staffPage("/disposals"));
      manager.sees(reference);
      manager.sees(forwarded);
      assertThat(cloud.placesWith(Resident.DETAILS)).isNotEmpty();

      cloud.clock().until(closed.plusYears(3).plusDays(40));
      nothingPersonalIsLeft(cloud);
      assertThat(cloud.placesWith(password)).isEmpty();

      List<String> faults = new ArrayList<>();
      for (Walker walker : List.of(resident, officer, second, manager)) {
        faults.addAll(walker.faults());
      }
      assertThat(faults).isEmpty();
    }
  }

  private static void nothingPersonalIsLeft(RunningCloud cloud)
      throws IOException, InterruptedException {
    SoftAssertions softly = new SoftAssertions();
    for (String personal :
        List.of(
            Resident.DETAILS,
            Resident.OTHER_NAME,
            Resident.TELEPHONE,
            Resident.EMAIL,
            "Amara",
            "14 Alder Court",
            "1987-03-14",
            "heliotrope",
            FORWARDED_WORDS,
            FORWARDED_EMAIL)) {
      softly.assertThat(cloud.placesWith(personal)).describedAs(personal).isEmpty();
    }
    for (String bucket :
        List.of("IdentityBucket", "RecordsBucket", "DisclosuresBucket", "MailBucket")) {
      softly.assertThat(cloud.objectsIn(bucket)).describedAs(bucket).isZero();
    }
    softly.assertThat(cloud.objectsIn("CertificatesBucket")).isEqualTo(2);
    softly.assertAll();
  }

  private static final String FORWARDED_EMAIL = "tamsin.yeo@example.net";
  private static final String FORWARDED_WORDS = "cornflower linoleum";

  /** The neighbour's part of a letter is hidden, a police letter withheld, three go out whole. */
  private static void review(Officer officer, String reference) {
    List<String> records = officer.records(reference);
    List<String> titles = officer.titles();
    for (int at = 0; at < records.size(); at++) {
      String record = records.get(at);
      switch (titles.get(at)) {
        case "About your repair: Damp in the back bedroom" -> {
          officer.openPage(record, 1);
          hide(officer, "Mr", "too.");
          officer.reviewed();
          officer.finish(record, "DISCLOSE", "");
        }
        case "Transfer panel draft" -> {
          officer.openPage(record, 1);
          hide(officer, "Mr", "Porter");
          officer.reviewed();
          officer.finish(record, "DISCLOSE", "");
        }
        case "Photograph sent in: Damp in the back bedroom", "Notice of rent from April 2026" -> {
          officer.openPage(record, 1);
          officer.reviewed();
          officer.finish(record, "DISCLOSE", "");
        }
        case "Noise diary, shared with officer" -> scan(officer, record);
        case "Letter from police about incident" -> officer.finish(record, "WITHHOLD", "CRIME");
        case "Tenancy agreement" -> officer.finish(record, "NOT_THEIRS", "");
        default -> {
          // Left to a colleague without script, since there are many of them.
        }
      }
    }
  }

  /** On a scan, what is suggested of its recognised words is hidden, one after the other. */
  private static void scan(Officer officer, String record) {
    officer.openPage(record, 1);
    if (!Scans.areRecognised()) {
      officer.sees("No words are known on this page");
      officer.finish(record, "NOT_THEIRS", "");
      return;
    }
    officer.sees("Words on this page were recognised by a machine");
    officer.sees("Porter");
    for (int left = 30; left > 0 && !officer.text().contains("No suggestion."); left--) {
      officer.press("Hide suggestion 1");
    }
    officer.sees("No suggestion.");
    officer.reviewed();
    officer.finish(record, "DISCLOSE", "");
  }

  /**
   * Hides from the word before the neighbour's name to the other one, by their numbers on the page.
   */
  private static void hide(Officer officer, String from, String to) {
    String words = officer.page().locator("svg#rd-review").getAttribute("data-words");
    List<String> spoken = new ArrayList<>();
    var found = java.util.regex.Pattern.compile(",\"((?:[^\"\\\\]|\\\\.)*)\"\\]").matcher(words);
    while (found.find()) {
      spoken.add(found.group(1));
    }
    int first = spoken.indexOf("Porter") - 1;
    assertThat(spoken.get(first)).isEqualTo(from);
    int last = spoken.subList(first, spoken.size()).indexOf(to) + first;
    officer.write("from", Integer.toString(first + 1));
    officer.write("to", Integer.toString(last + 1));
    officer.choose("reason", "TP");
    officer.press("Hide");
    officer.sees("Panel 1 of ");
  }

  /** Decides on the case whose decision is open. */
  private static void decide(RunningCloud cloud, Officer officer) throws Exception {
    officer
        .page()
        .locator("main textarea")
        .all()
        .forEach(area -> area.fill("A neighbour is named who has not agreed."));
    Locator tellOfCrime = officer.page().locator("main input[name=tell-crime]");
    if (tellOfCrime.count() > 0) {
      tellOfCrime.uncheck();
    }
    officer.press("Decide");
    cloud.clock().rest();
  }

  private static void judge(Disclosed file, String reference)
      throws IOException, InterruptedException {
    assertThat(file.words())
        .contains(reference, Resident.DETAILS, "Dear Amara Bennett", "Index of records")
        .contains("section 164A", "ico.org.uk", "Schedule of redactions")
        .contains("Schedule 2, paragraph 16", "A neighbour is named who has not agreed.")
        .doesNotContain("Porter", "preventing or finding out about crime")
        .containsPattern("relations with (\\[redacted\\] )+at Flat 1");
    String letter = "Thank you for telling us about this on 24 January 2025";
    assertThat(file.pageWith(letter)).contains("ring 01632 960016", "Becky Lowe");
    assertThat(file.blackOf(letter)).isBetween(12, 60);
    assertThat(file.blackOf("Notice of a change in your rent")).isLessThan(6);
    if (Scans.areRecognised()) {
      assertThat(file.pageWith("May we name you")).contains("Noise diary", "[redacted]");
      assertThat(file.blackOf("May we name you")).isGreaterThan(12);
    }
  }

  /**
   * A colleague forwards a letter; the manager waives identity with a reason; nothing that is found
   * is about them.
   */
  private static String fromForwardedMail(
      RunningCloud cloud, Officer officer, Officer second, Officer manager) throws Exception {
    cloud
        .inbox()
        .sendFromStaff(
            "FW: My records",
            "This came to our desk last week.",
            Map.of(
                "forward",
                "inline",
                "forward-from",
                "Tamsin Yeo <" + FORWARDED_EMAIL + ">",
                "forward-date",
                cloud.clock().today().minusDays(6).toString(),
                "forward-text",
                "Please send me everything you hold on me and the " + FORWARDED_WORDS + "."));
    cloud.clock().rest();
    officer.signIn();
    officer.open(cloud.staffPage("/cases?who=team&stage=TRIAGE"));
    officer.page().locator("main table tbody a").first().click();
    String reference = officer.path().replaceAll(".*(RD-[A-Z0-9]{4}-[A-Z0-9]{4}).*", "$1");
    officer.openCase(reference, "/triage");
    officer.sees(FORWARDED_WORDS);
    officer.choose("is-request", "yes");
    officer.write("name", "Tamsin Yeo");
    officer.write("email", FORWARDED_EMAIL);
    officer.press("Save and tell the requester");
    cloud.clock().rest();
    officer.sees("Identity");
    assertThat(cloud.inbox().newest(FORWARDED_EMAIL, "We have your request")).contains(reference);

    manager.signIn();
    manager.openCase(reference, "/identity");
    manager.choose("finding", "waive");
    manager.write("reason", "Known to the team in person.");
    manager.press("Save and tell the requester");
    cloud.clock().rest();

    Colleague.officer(cloud).signIn().findNothing(reference);
    officer.openCase(reference, "/decision");
    decide(cloud, officer);
    second.signIn();
    second.openCase(reference, "/check");
    second.tickAll("lines");
    second.press("Pass the check");
    second.press("Release the response");
    cloud.clock().rest();
    assertThat(cloud.inbox().newest(FORWARDED_EMAIL, "ready")).doesNotContain(reference);
    cloud.clock().days(40);
    officer.signIn();
    return reference;
  }
}
