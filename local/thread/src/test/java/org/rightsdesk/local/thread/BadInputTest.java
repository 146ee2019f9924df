package org.rightsdesk.local.thread;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rightsdesk.web.testing.PageBrowser;

/** What is wrong, too large or hostile is met with a clear message, and nothing is lost by it. */
class BadInputTest {
  private static final String SCRIPT =
      "\"'></textarea><img src=x onerror=__pwned=1><script>__pwned=1</script>";
  private static final byte[] WINDOWS_PROGRAM =
      "MZ\u0090\0\u0003\0This program".getBytes(StandardCharsets.ISO_8859_1);

  /** In two halves, so that no scanner takes this class for what it makes. */
  private static final String VIRUS_TEST_FILE =
      "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR" + "-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

  /** Long enough for a function's first start on a machine that does much else. */
  private static final int PATIENCE_MILLISECONDS = 60_000;

  /** Fewer letters are found by chance. */
  private static final int SHORTEST_SOUGHT = 8;

  private static final String WRONG_CODE = "The code is wrong or has run out.";

  /** Folders of the cloud in which what is personal is kept on purpose. */
  private static final Set<String> STORES = Set.of("tables", "objects", "mail", "records");

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
  void a_file_that_cannot_be_used_is_told_of_in_words_without_script_and_nothing_is_lost()
      throws Exception {
    Requester requester = Requester.stranger(cloud, "uma.fenwick@example.org");
    String reference = requester.ask();
    Visitor visitor = requester.visitor();

    long before = cloud.objectsIn("IdentityBucket");
    visitor.open(cloud.publicPage("/status/documents"));
    visitor.sees("PDF, JPEG or PNG, up to 10 MB.");
    requester.sendDocument("large.pdf", new byte[20 << 20]);
    visitor.sees("Your document cannot be used");
    visitor.sees("The file was larger than 10 MB, so we deleted it without opening it.");
    requester.sendDocument("empty.pdf", new byte[0]);
    visitor.sees("The file was empty.");
    cloud.clock().rest();
    assertThat(cloud.objectsIn("IdentityBucket")).isEqualTo(before);

    requester.sendDocument("passport.pdf", WINDOWS_PROGRAM);
    visitor.sees("Your document has arrived");
    cloud.clock().rest();
    visitor.open(cloud.publicPage("/status/documents"));
    visitor.sees("Could not be opened");
    visitor.sees("We can open PDF, JPEG and PNG files without a password.");
    requester.sendDocument("licence.jpg", VIRUS_TEST_FILE.getBytes(StandardCharsets.US_ASCII));
    cloud.clock().rest();
    visitor.open(cloud.publicPage("/status/documents"));
    visitor.sees("Virus found");
    visitor.sees("We deleted the file without opening it.");

    requester.sendDocument(cloud.paper("driving-licence.jpg"));
    cloud.clock().rest();
    visitor.open(cloud.publicPage("/status/documents"));
    visitor.sees("Checked");
    Colleague officer = Colleague.officer(cloud).signIn().open(reference, "/identity");
    assertThat(officer.visitor().page().select("img[src*=/identity/]")).isNotEmpty();
    assertThat(officer.visitor().page().select("input[name=documents]")).hasSize(1);
  }

  @Test
  void a_browser_with_script_says_what_is_wrong_with_a_file_before_it_is_sent() throws Exception {
    PageBrowser.require();
    Requester requester = Requester.stranger(cloud, "una.fenwick@example.org");
    requester.ask();
    try (PageBrowser browser = new PageBrowser()) {
      Page page = browser.visitor(390, 800, true).newPage();
      give(page.context(), requester.visitor());
      page.setDefaultTimeout(PATIENCE_MILLISECONDS);
      for (Map.Entry<byte[], String> wrong :
          List.of(
              Map.entry(new byte[20 << 20], "The file is larger than 10 MB."),
              Map.entry(new byte[0], "The file is empty."))) {
        page.navigate(cloud.publicPage("/status/documents").toString());
        page.waitForFunction("document.querySelector('[data-rd-upload]').noValidate");
        page.locator("input[type=file]")
            .setInputFiles(new FilePayload("paper.pdf", "application/pdf", wrong.getKey()));
        page.getByText("Send this document").click();
        page.getByText(wrong.getValue()).waitFor();
      }
    }
  }

  @Test
  void a_browser_without_script_comes_back_from_the_store_to_its_own_request() throws Exception {
    PageBrowser.require();
    Requester requester = Requester.stranger(cloud, "ulla.fenwick@example.org");
    requester.ask();
    try (PageBrowser browser = new PageBrowser()) {
      Page page = browser.visitor(390, 800, false).newPage();
      give(page.context(), requester.visitor());
      page.setDefaultTimeout(PATIENCE_MILLISECONDS);
      for (Map.Entry<byte[], String> sent :
          List.of(
              Map.entry(new byte[20 << 20], "The file was larger than 10 MB"),
              Map.entry(new byte[0], "The file was empty."),
              Map.entry(WINDOWS_PROGRAM, "Your document has arrived"))) {
        page.navigate(cloud.publicPage("/status/documents").toString());
        page.locator("input[type=file]")
            .setInputFiles(new FilePayload("passport.pdf", "application/pdf", sent.getKey()));
        page.getByText("Send this document").click();
        page.getByText(sent.getValue()).waitFor();
      }
      cloud.clock().rest();
      page.navigate(cloud.publicPage("/status/documents").toString());
      page.getByText("Could not be opened").waitFor();
    }
  }

  @Test
  void every_mail_waits_in_triage_once_whatever_is_wrong_with_it() throws Exception {
    Colleague officer = Colleague.officer(cloud).signIn();
    long mails = cloud.objectsIn("MailBucket");

    List<String> before = officer.triaged();
    deliver(
        "Subject: Nothing at all\r\nMessage-ID: <empty@example.net>\r\n\r\n"
            .getBytes(StandardCharsets.US_ASCII));
    cloud.clock().rest();
    officer.open(arrived(officer, before), "/triage").visitor().sees("Nothing at all");

    before = officer.triaged();
    byte[] garbage = new byte[40_000];
    for (int at = 0; at < garbage.length; at++) {
      garbage[at] = (byte) (at * 31 + at / 7);
    }
    deliver(garbage);
    cloud.clock().rest();
    officer.open(arrived(officer, before), "/triage");
    assertThat(officer.visitor().status()).isEqualTo(200);

    before = officer.triaged();
    deliver(large(39 << 20));
    cloud.clock().rest();
    officer.open(arrived(officer, before), "/triage").visitor().sees("A very large mail");
    before = officer.triaged();
    deliver(large(41 << 20));
    cloud.clock().rest();
    assertThat(officer.triaged()).isEqualTo(before);
    assertThat(Http.text(cloud.inbox().page().resolve("/received")))
        .contains("Returned to its sender");

    byte[] twice =
        "Subject: The same twice\r\nMessage-ID: <twice@example.net>\r\n\r\nAll about me.\r\n"
            .getBytes(StandardCharsets.US_ASCII);
    deliver(twice);
    deliver(twice);
    cloud.clock().rest();
    assertThat(officer.triaged()).hasSize(before.size() + 2);
    assertThat(cloud.objectsIn("MailBucket") - mails).isEqualTo(5);
    assertThat(deadLetters()).isEmpty();
  }

  @Test
  void script_in_every_text_runs_nowhere_and_nothing_personal_leaves_its_stores() throws Exception {
    PageBrowser.require();
    Map<String, String> answers = Requester.answersOfAmara("wilhelmina.canary@example.org");
    answers.put("full-name", "Tourmaline" + SCRIPT);
    answers.put("other-names", "Obsidian" + SCRIPT);
    answers.put("address-line-1", "Malachite" + SCRIPT);
    answers.put("address-line-2", "Chrysoprase" + SCRIPT);
    answers.put("town", "Rhodonite" + SCRIPT);
    answers.put("details", "Labradorite" + SCRIPT);
    answers.put("telephone", "07700 900461");
    Requester requester = new Requester(cloud, answers);
    String reference = requester.ask();
    requester.comeBack(reference);
    requester.prove();
    cloud
        .inbox()
        .send(
            Map.of(
                "from",
                "azurite.canary@example.net",
                "to",
                Inbox.TEAM,
                "subject",
                "Carnelian" + SCRIPT,
                "text",
                "Lepidolite" + SCRIPT,
                "forward",
                "inline",
                "forward-from",
                "Sodalite <sodalite.canary@example.net>",
                "forward-date",
                cloud.clock().today().minusDays(3).toString(),
                "forward-text",
                "Aventurine" + SCRIPT));
    cloud.clock().rest();

    Colleague officer = Colleague.officer(cloud).signIn();
    String mailed = officer.inTriage("Lepidolite");
    assertThat(officer.visitor().page().expectFirst("#name").val()).isEqualTo("Sodalite");
    assertThat(officer.visitor().page().expectFirst("#email").val())
        .isEqualTo("sodalite.canary@example.net");
    officer.open(reference, "/clarify");
    officer.visitor().form("Send the question").write("words", "Hematite" + SCRIPT).press();
    cloud.clock().rest();
    requester.visitor().open(cloud.publicPage("/status/answer"));
    requester.visitor().form("Send your answer").write("answer", "Amazonite" + SCRIPT).press();
    officer.acceptIdentity(reference);
    officer.findNothing(reference);
    officer.decide(reference);
    cloud.clock().rest();
    Colleague second = Colleague.second(cloud).signIn();
    second.open(reference, "/check");
    second.visitor().form("Return it for changes").write("reason", "Serpentine" + SCRIPT).press();
    second.visitor().sees("The response has not been put together");
    officer.decide(reference);
    cloud.clock().rest();

    List<String> places =
        new ArrayList<>(List.of("/", "/cases?who=team", "/cases/" + mailed + "/triage"));
    for (String below :
        List.of(
            "",
            "/identity",
            "/records",
            "/decision",
            "/check",
            "/letters",
            "/history",
            "/clarify",
            "/extend",
            "/triage")) {
      places.add("/cases/" + reference + below);
      places.add("/cases/" + mailed + below);
    }
    try (PageBrowser browser = new PageBrowser()) {
      Page page = browser.visitor(1200, 600, true).newPage();
      give(page.context(), Colleague.second(cloud).signIn().visitor());
      page.setDefaultTimeout(PATIENCE_MILLISECONDS);
      List<String> reports = new ArrayList<>();
      StringBuilder shown = new StringBuilder();
      page.onConsoleMessage(
          message -> {
            if (message.text().contains("Content Security Policy")) {
              reports.add(page.url() + ": " + message.text());
            }
          });
      for (String place : places) {
        page.navigate(cloud.staffPage(place).toString());
        page.waitForLoadState();
        assertThat(page.locator("h1").count()).describedAs(place).isEqualTo(1);
        shown.append(page.content());
        assertThat(page.evaluate("window.__pwned === undefined"))
            .describedAs(place)
            .isEqualTo(true);
      }
      assertThat(reports).isEmpty();
      assertThat(shown).contains("Tourmaline", "Labradorite", "Lepidolite", "Serpentine");
    }
    for (String canary :
        List.of(
            "Tourmaline",
            "Obsidian",
            "Malachite",
            "Chrysoprase",
            "Rhodonite",
            "Labradorite",
            "wilhelmina.canary",
            "900461",
            "azurite.canary",
            "sodalite.canary",
            "Carnelian",
            "Lepidolite",
            "Aventurine",
            "Hematite",
            "Amazonite",
            "Serpentine",
            "1987-03-14")) {
      assertThat(leaks(canary)).describedAs(canary).isEmpty();
    }
    assertThat(deadLetters()).isEmpty();
  }

  @Test
  void a_reference_that_is_none_and_a_code_that_is_wrong_or_old_are_told_in_words()
      throws Exception {
    Requester requester = Requester.stranger(cloud, "yusuf.abara@example.org");
    String reference = requester.ask();
    Visitor visitor = new Visitor().open(cloud.publicPage("/status"));
    visitor.form("Send me a code").write("reference", "RD-1234-WXYZ").press();
    visitor.sees("Enter a reference as in our letters, like RD-7K3M-Q2XV");
    assertThat(visitor.form("Send me a code").value("reference")).isEqualTo("RD-1234-WXYZ");

    visitor.form("Send me a code").write("reference", reference.toLowerCase(Locale.ROOT)).press();
    cloud.clock().rest();
    String code = cloud.inbox().code(requester.email());
    cloud.clock().hours(1);
    visitor.open(cloud.publicPage("/status"));
    visitor.form("Send me a code").write("reference", reference).press();
    cloud.clock().rest();
    String newer = cloud.inbox().code(requester.email());
    assertThat(newer).isNotEqualTo(code);
    enter(visitor, code);
    visitor.sees(WRONG_CODE + " Check the newest message from us. You have 4 tries left.");
    for (String left :
        List.of("3 tries left.", "2 tries left.", "1 try left.", "no tries left today.")) {
      enter(visitor, wrong(newer));
      visitor.sees(left);
    }
    enter(visitor, newer);
    visitor.sees("Too many wrong codes. Ask for a new code tomorrow, or call us on");

    cloud.clock().hours(25);
    visitor.open(cloud.publicPage("/status"));
    visitor.form("Send me a code").write("reference", reference).press();
    cloud.clock().rest();
    enter(visitor, cloud.inbox().code(requester.email()));
    visitor.sees(reference);
  }

  private static void enter(Visitor visitor, String code) throws IOException, InterruptedException {
    visitor.form("Continue").write("code", code).press();
  }

  private static String wrong(String code) {
    return code.equals("123456") ? "654321" : "123456";
  }

  private static void deliver(byte[] whole) throws IOException, InterruptedException {
    cloud.inbox().send(Map.of("from", "sender@example.net", "to", Inbox.TEAM), whole);
  }

  private static byte[] large(int bytes) {
    byte[] head =
        "Subject: A very large mail\r\nMessage-ID: <large@example.net>\r\n\r\nAll about me.\r\n"
            .getBytes(StandardCharsets.US_ASCII);
    byte[] mail = Arrays.copyOf(head, bytes);
    Arrays.fill(mail, head.length, bytes, (byte) 'x');
    for (int at = head.length; at + 1 < bytes; at += 76) {
      mail[at] = '\r';
      mail[at + 1] = '\n';
    }
    return mail;
  }

  /** The reference of the one case that came into triage since. */
  private static String arrived(Colleague officer, List<String> before)
      throws IOException, InterruptedException {
    List<String> now = new ArrayList<>(officer.triaged());
    now.removeAll(before);
    assertThat(now).hasSize(1);
    return now.getFirst();
  }

  /** Gives a browser the session that the visitor holds. */
  private static void give(BrowserContext browser, Visitor visitor) {
    visitor
        .cookies()
        .forEach(
            (name, value) ->
                browser.addCookies(
                    List.of(
                        new Cookie(name, value)
                            .setUrl("https://localhost/")
                            .setSecure(true)
                            .setHttpOnly(true)
                            .setSameSite(SameSiteAttribute.STRICT))));
  }

  private static List<Path> deadLetters() throws IOException {
    try (Stream<Path> letters = Files.list(cloud.home().resolve("dead-letters"))) {
      return letters.toList();
    }
  }

  /** The files outside the stores that hold the words, as they are or encoded. */
  private static List<String> leaks(String words) throws IOException {
    Map<String, String> forms = new TreeMap<>();
    forms.put("plain", words.toLowerCase(Locale.ROOT));
    for (int before = 0; before < 3; before++) {
      byte[] moved = (" ".repeat(before) + words).getBytes(StandardCharsets.UTF_8);
      // The first and the last group of letters depend on what stands beside the words.
      int from = before == 0 ? 0 : 4;
      String sought =
          Base64.getEncoder().encodeToString(moved).substring(from, moved.length / 3 * 4);
      if (sought.length() >= SHORTEST_SOUGHT) {
        forms.put("base64 after " + before, sought.toLowerCase(Locale.ROOT));
      }
    }
    List<String> leaks = new ArrayList<>();
    try (Stream<Path> files = Files.walk(cloud.home())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!STORES.contains(cloud.home().relativize(file).getName(0).toString())) {
          String content =
              new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                  .toLowerCase(Locale.ROOT);
          forms.forEach(
              (form, sought) -> {
                if (content.contains(sought)) {
                  leaks.add(form + " in " + file);
                }
              });
        }
      }
    }
    return leaks;
  }
}
