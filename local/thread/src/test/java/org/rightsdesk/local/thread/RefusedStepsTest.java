package org.rightsdesk.local.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** At each step where a request should be refused, the running system refuses it. */
class RefusedStepsTest {
  private static final Pattern STAFF_ROUTE =
      Pattern.compile(
          "RestApiId: !Ref StaffApi, (?:Path: \"([^\"]+)\", Method: (\\w+)"
              + "|Method: (\\w+), Path: \"([^\"]+)\")");
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final String NO_DOCUMENT = "00000000-0000-4000-8000-000000000000";
  private static final String NO_TOKEN = "A".repeat(43);
  private static final List<String> CHECK_LINES =
      List.of(
          "RIGHT_PERSON",
          "ADDRESS_AND_CHANNEL",
          "EVERY_FILE_BELONGS",
          "REDACTIONS_HOLD",
          "LETTER_COMPLETE");

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
  void without_identity_no_form_of_the_console_moves_a_case_towards_release() throws Exception {
    Requester requester = Requester.stranger(cloud, "iris.calloway@example.org");
    String reference = requester.ask();
    cloud.clock().rest();
    Map<String, List<Map.Entry<String, String>>> forms = actsOnCase();
    Set<String> posts = new TreeSet<>(staffRoutes("POST"));
    posts.removeIf(path -> path.startsWith("/sign-"));
    assertThat(forms.keySet()).containsExactlyInAnyOrderElementsOf(posts);

    List<String> order = new ArrayList<>(forms.keySet());
    for (Colleague colleague : List.of(Colleague.officer(cloud), Colleague.manager(cloud))) {
      colleague.signIn();
      for (int way = 0; way < 2; way++) {
        for (String path : order) {
          List<Map.Entry<String, String>> fields = forms.getOrDefault(path, List.of());
          colleague.post(filled(path, reference), fields);
          assertThat(colleague.visitor().status()).describedAs(path).isLessThan(500);
          assertThat(colleague.stage(reference)).describedAs(path).isEqualTo("Identity");
        }
        Collections.reverse(order);
      }
      cloud.clock().rest();
      assertThat(colleague.history(reference))
          .contains("Proof of identity was asked for", "A question was put to the requester")
          .doesNotContain(
              "Identity was", "search", "record", "Decided", "put together", "released");
    }
    assertThat(cloud.inbox().to(requester.email()))
        .noneMatch(mail -> mail.subject().contains("ready"));
  }

  @Test
  void nobody_checks_their_own_work_and_nothing_goes_out_unchecked() throws Exception {
    Requester requester = Requester.stranger(cloud, "nadia.okafor@example.org");
    Colleague officer = Colleague.officer(cloud).signIn();
    String reference = decided(requester, officer);

    officer.post("/cases/" + reference + "/check", pass("disclosure-1", CHECK_LINES));
    officer.visitor().sees("Nobody checks their own work");
    officer.post("/cases/" + reference + "/release", List.of(disclosure("disclosure-1")));
    officer.visitor().sees("A second person has not checked the response.");

    Colleague second = Colleague.second(cloud).signIn();
    second.post("/cases/" + reference + "/release", List.of(disclosure("disclosure-1")));
    second.visitor().sees("A second person has not checked the response.");
    for (String line : CHECK_LINES) {
      List<String> others = CHECK_LINES.stream().filter(other -> !other.equals(line)).toList();
      second.post("/cases/" + reference + "/check", pass("disclosure-1", others));
      second.visitor().sees("Every line of the second check must be ticked.");
    }
    second.post("/cases/" + reference + "/check", pass("disclosure-2", CHECK_LINES));
    second.visitor().sees("The response has changed since");
    cloud.clock().rest();
    assertThat(second.stage(reference)).isEqualTo("Second check");
    assertThat(second.history(reference)).doesNotContain("check was passed", "released");
    assertThat(cloud.inbox().to(requester.email()))
        .noneMatch(mail -> mail.subject().contains("ready"));

    second.passCheck(reference);
    second.post("/cases/" + reference + "/release", List.of(disclosure("disclosure-2")));
    second.visitor().sees("The response has changed since");
    assertThat(second.history(reference)).contains("check was passed").doesNotContain("released");
  }

  @Test
  void no_date_moves_without_a_recorded_reason() throws Exception {
    LocalDate today = cloud.clock().today();
    sendMail("Please send me all you hold, says the magnolia file.");
    Colleague officer = Colleague.officer(cloud).signIn();
    String reference = officer.inTriage("magnolia file");

    officer.open(reference, "/triage");
    triage(officer, today.minusDays(9), "");
    officer.visitor().sees("Enter why the day differs from the one proposed");
    officer.open(reference, "/triage");
    triage(officer, today.plusDays(1), "It was dated so.");
    officer.visitor().sees("The day of receipt cannot be later");
    assertThat(officer.stage(reference)).isEqualTo("Triage");

    officer.open(reference, "/triage");
    triage(officer, today.minusDays(9), "The letter bears the stamp of that day.");
    cloud.clock().rest();
    assertThat(officer.history(reference)).contains("dates were set anew");
    String dates = dates(officer, reference);

    triage(officer.open(reference, "/triage"), today, "A second thought.");
    officer.visitor().sees("The message has been dealt with already");
    officer.post("/cases/" + reference + "/extend", List.of(Map.entry("words", " ")));
    officer.visitor().sees("Enter the reasons");
    assertThat(dates(officer, reference)).isEqualTo(dates);

    Colleague manager = Colleague.manager(cloud).signIn();
    manager.post(
        "/cases/" + reference + "/identity",
        List.of(Map.entry("finding", "waive"), Map.entry("reason", "Known in person.")));
    cloud.clock().until(today.plusDays(40));
    officer.signIn();
    dates = dates(officer, reference);
    officer.post(
        "/cases/" + reference + "/extend", List.of(Map.entry("words", "There is much of it.")));
    officer.visitor().sees("had to be given within the first month");
    assertThat(dates(officer, reference)).isEqualTo(dates);
  }

  @Test
  void what_is_another_residents_answers_as_what_does_not_exist() throws Exception {
    Requester one = Requester.stranger(cloud, "one@example.org");
    Requester other = Requester.amara(cloud, "other@example.org");
    String mine = one.ask();
    String theirs = other.ask();
    String nobodys = unknown(theirs);
    other.visitor().open(cloud.publicPage("/status/documents"));
    other.sendDocument(cloud.paper("driving-licence.jpg"));
    cloud.clock().rest();
    String document = document(theirs);

    assertThat(entering(theirs, "000000")).isEqualTo(entering(nobodys, "000000"));
    cloud.clock().rest();
    String code = cloud.inbox().code(other.email());
    assertThat(entering(mine, code)).isEqualTo(entering(unknown(mine), code));

    assertThat(removing(one, document)).isEqualTo(removing(one, NO_DOCUMENT)).startsWith("404");
    assertThat(uploading(one, mine, theirs))
        .isEqualTo(uploading(one, mine, nobodys))
        .startsWith("403");
    one.visitor().open(cloud.publicPage("/status/request"));
    one.visitor().sees(mine);
    assertThat(one.visitor().text()).doesNotContain(theirs);

    Colleague officer = Colleague.officer(cloud).signIn();
    String picture = "/identity/" + document + "/pages/1.png";
    assertThat(opened(officer.visitor(), "/cases/" + theirs + picture)).startsWith("200");
    assertThat(opened(officer.visitor(), "/cases/" + mine + picture))
        .isEqualTo(opened(officer.visitor(), "/cases/" + nobodys + picture))
        .startsWith("404");
  }

  @Test
  void a_code_a_link_and_a_signed_download_serve_once_and_for_their_time() throws Exception {
    Requester requester = Requester.stranger(cloud, "ravi.lindqvist@example.org");
    Colleague officer = Colleague.officer(cloud).signIn();
    String reference = decided(requester, officer);
    Colleague second = Colleague.second(cloud).signIn();
    second.passCheck(reference);
    second.release(reference);
    cloud.clock().rest();
    URI link = cloud.publicPage(cloud.inbox().collectionPath(requester.email()));

    assertThat(following(cloud.publicPage("/collect/" + NO_TOKEN))).startsWith("410");
    Visitor stranger = new Visitor().open(link);
    assertThat(stranger.comparable())
        .isEqualTo(new Visitor().open(cloud.publicPage("/collect/" + NO_TOKEN)).comparable());
    assertThat(requester.visitor().open(cloud.publicPage("/collection")).comparable())
        .isEqualTo(new Visitor().open(cloud.publicPage("/collection")).comparable())
        .startsWith("401");

    stranger.press("Send me a code");
    stranger.form("Continue").write("code", "000000").press();
    String wrong = stranger.comparable();
    cloud.clock().rest();
    stranger.press("Send a new code");
    requester.collect();
    String used = cloud.inbox().code(requester.email());
    assertThat(stranger.open(cloud.publicPage("/collection")).status()).isEqualTo(401);
    stranger.open(cloud.publicPage("/collection/code"));
    stranger.form("Continue").write("code", used).press();
    assertThat(stranger.comparable()).isEqualTo(wrong);
    assertThat(wrong).startsWith("400").contains("The code is wrong or has run out");

    requester.visitor().press("Download your document");
    URI download = requester.visitor().address();
    assertThat(requester.visitor().status()).isEqualTo(200);
    assertThat(new String(requester.visitor().body(), StandardCharsets.ISO_8859_1))
        .startsWith("%PDF");
    String elsewhere = download.toString().replace("disclosure-1/1.pdf", "disclosure-1/2.pdf");
    assertThat(elsewhere).isNotEqualTo(download.toString());
    assertThat(new Visitor().open(URI.create(elsewhere)).status()).isEqualTo(403);
    cloud.clock().hours(1);
    Visitor late = new Visitor().open(download);
    assertThat(late.status()).isEqualTo(403);
    assertThat(late.body().length).isLessThan(1_000);
  }

  @Test
  void the_console_shows_residents_and_passers_by_nothing_whether_it_exists_or_not()
      throws Exception {
    Requester requester = Requester.stranger(cloud, "pia.sorensen@example.org");
    String reference = requester.ask();
    cloud.clock().rest();
    Visitor passerBy = new Visitor();
    Visitor resident = requester.visitor();
    Colleague officer = Colleague.officer(cloud).signIn();
    String signIn = opened(passerBy, "/");
    assertThat(signIn).startsWith("401");
    for (String path : pagesForStaff()) {
      String refused = opened(passerBy, filled(path, reference));
      assertThat(refused).describedAs(path).startsWith("401");
      for (Visitor visitor : List.of(passerBy, resident)) {
        for (String named : List.of(reference, unknown(reference))) {
          assertThat(opened(visitor, filled(path, named))).describedAs(path).isEqualTo(refused);
        }
      }
      if (path.contains("{reference}")) {
        officer.visitor().open(cloud.staffPage(filled(path, unknown(reference))));
        boolean managers = path.endsWith("/hold");
        assertThat(officer.visitor().status()).describedAs(path).isEqualTo(managers ? 403 : 404);
      }
    }
    for (Map.Entry<String, List<Map.Entry<String, String>>> act : actsOnCase().entrySet()) {
      for (Visitor visitor : List.of(passerBy, resident)) {
        visitor.post(cloud.staffPage(filled(act.getKey(), reference)), act.getValue());
        assertThat(visitor.comparable()).describedAs(act.getKey()).isEqualTo(signIn);
      }
    }
    assertThat(officer.visitor().open(cloud.staffPage("/disposals")).status()).isEqualTo(403);
    assertThat(officer.history(reference)).doesNotContain("question", "extended");
  }

  private static List<String> pagesForStaff() throws IOException {
    return staffRoutes("GET").stream()
        .filter(path -> !path.startsWith("/sign-in") && !path.startsWith("/assets"))
        .toList();
  }

  /** The paths that the template gives the console for a method. */
  private static List<String> staffRoutes(String method) throws IOException {
    Matcher route = STAFF_ROUTE.matcher(Files.readString(RunningCloud.template()));
    List<String> paths = new ArrayList<>();
    while (route.find()) {
      boolean pathFirst = route.group(1) != null;
      if (method.equals(pathFirst ? route.group(2) : route.group(3))) {
        paths.add(pathFirst ? route.group(1) : route.group(4));
      }
    }
    return paths;
  }

  private static String filled(String path, String reference) {
    return path.replace("{reference}", reference)
        .replace("{record}", "record-0001")
        .replace("{paper}", NO_DOCUMENT)
        .replace("{volume}", "1")
        .replace("{page}", path.contains("/identity/") ? "1.png" : "1");
  }

  /** Each act of the console on a case, with fields as its page would send them. */
  private static Map<String, List<Map.Entry<String, String>>> actsOnCase() {
    Map<String, List<Map.Entry<String, String>>> acts = new LinkedHashMap<>();
    acts.put("/cases/{reference}/take", List.of());
    acts.put("/cases/{reference}/settle", List.of(Map.entry("step", "search")));
    acts.put(
        "/cases/{reference}/triage",
        List.of(
            Map.entry("is-request", "yes"),
            Map.entry("name", "Iris Calloway"),
            Map.entry("email", "iris.calloway@example.org"),
            Map.entry("asked", "All of it")));
    acts.put(
        "/cases/{reference}/identity",
        List.of(
            Map.entry("finding", "agrees"),
            Map.entry("documents", NO_DOCUMENT),
            Map.entry("matched", "NAME"),
            Map.entry("matched", "ADDRESS"),
            Map.entry("matched", "DATE_OF_BIRTH")));
    acts.put("/cases/{reference}/clarify", List.of(Map.entry("words", "Which years?")));
    acts.put("/cases/{reference}/extend", List.of(Map.entry("words", "There is much of it.")));
    acts.put("/cases/{reference}/hold", List.of(Map.entry("words", "A claim is coming.")));
    acts.put(
        "/cases/{reference}/records/{record}/outcome", List.of(Map.entry("outcome", "DISCLOSE")));
    acts.put("/cases/{reference}/records/{record}/reopen", List.of());
    acts.put(
        "/cases/{reference}/records/{record}/password",
        List.of(Map.entry("password", "heliotrope")));
    acts.put(
        "/cases/{reference}/records/{record}/pages/{page}",
        List.of(Map.entry("act", "reviewed"), Map.entry("mark", "0")));
    acts.put(
        "/cases/{reference}/records/{record}/pages/{page}/everywhere",
        List.of(Map.entry("first", "1"), Map.entry("last", "2"), Map.entry("places", "1-1-1")));
    acts.put("/cases/{reference}/decision", List.of(Map.entry("act", "decide")));
    acts.put("/cases/{reference}/check", pass("disclosure-1", CHECK_LINES));
    acts.put("/cases/{reference}/check/password", List.of(disclosure("disclosure-1")));
    acts.put("/cases/{reference}/release", List.of(disclosure("disclosure-1")));
    return acts;
  }

  private static Map.Entry<String, String> disclosure(String id) {
    return Map.entry("disclosure", id);
  }

  private static List<Map.Entry<String, String>> pass(String disclosure, List<String> lines) {
    List<Map.Entry<String, String>> fields =
        new ArrayList<>(List.of(Map.entry("act", "pass"), disclosure(disclosure)));
    lines.forEach(line -> fields.add(Map.entry("lines", line)));
    return fields;
  }

  /** Takes a request from its form to a decision that waits for the second check. */
  private static String decided(Requester requester, Colleague officer) throws Exception {
    String reference = requester.ask();
    requester.visitor().open(cloud.publicPage("/status/documents"));
    requester.prove();
    officer.acceptIdentity(reference);
    officer.findNothing(reference);
    officer.decide(reference);
    cloud.clock().rest();
    assertThat(officer.stage(reference)).isEqualTo("Second check");
    return reference;
  }

  private static void sendMail(String text) throws IOException, InterruptedException {
    cloud.inbox().sendFromStaff("A request", text, Map.of());
    cloud.clock().rest();
  }

  private static void triage(Colleague officer, LocalDate day, String reason)
      throws IOException, InterruptedException {
    officer.post(
        officer.visitor().address().getPath(),
        List.of(
            Map.entry("is-request", "yes"),
            Map.entry("name", "Tamsin Yeo"),
            Map.entry("email", "tamsin.yeo@example.net"),
            Map.entry("received-day", Integer.toString(day.getDayOfMonth())),
            Map.entry("received-month", Integer.toString(day.getMonthValue())),
            Map.entry("received-year", Integer.toString(day.getYear())),
            Map.entry("reason", reason)));
  }

  /** The dates of a case with how they were worked out, as its page tells them. */
  private static String dates(Colleague officer, String reference)
      throws IOException, InterruptedException {
    officer.open(reference, "");
    String text = officer.visitor().text();
    int from = text.indexOf("ue by");
    assertThat(from).describedAs(text).isPositive();
    return text.substring(from, text.indexOf("Stage"));
  }

  /** The reference with another first character, and so another last one, which checks it. */
  private static String unknown(String reference) {
    StringBuilder changed = new StringBuilder(reference);
    changed.setCharAt(3, moved(reference.charAt(3), 1));
    changed.setCharAt(11, moved(reference.charAt(11), 3));
    return changed.toString();
  }

  private static char moved(char from, int by) {
    return ALPHABET.charAt((ALPHABET.indexOf(from) + by) % ALPHABET.length());
  }

  /** Asks for a code for the reference and enters this one; answers all pages on the way. */
  private static String entering(String reference, String code)
      throws IOException, InterruptedException {
    Visitor visitor = new Visitor().open(cloud.publicPage("/status"));
    visitor.form("Send me a code").write("reference", reference).press();
    String asked = visitor.comparable();
    visitor.form("Continue").write("code", code).press();
    return asked + visitor.comparable();
  }

  private static String removing(Requester requester, String document)
      throws IOException, InterruptedException {
    Visitor visitor = requester.visitor().open(cloud.publicPage("/status/request"));
    visitor.post(
        cloud.publicPage("/status/documents/remove"),
        List.of(Map.entry("form-token", visitor.token()), Map.entry("document", document)));
    return visitor.comparable();
  }

  /** Turns the leave to send a document to one case against another. */
  private static String uploading(Requester requester, String mine, String elsewhere)
      throws IOException, InterruptedException {
    Visitor visitor = requester.visitor().open(cloud.publicPage("/status/documents"));
    Visitor.Form form = visitor.form("Send this document");
    String key = form.value("key");
    assertThat(key).contains(mine);
    form.write("key", key.replace(mine, elsewhere))
        .pressWithFile("paper.png", new byte[] {(byte) 0x89, 'P', 'N', 'G'});
    // The store names the key that its policy allows, which is new for each leave.
    return visitor.comparable().replaceAll("[0-9a-f-]{36}", "");
  }

  /** The id of the one document of the case, as the officer's page links to its picture. */
  private static String document(String reference) throws IOException, InterruptedException {
    Colleague officer = Colleague.officer(cloud).signIn().open(reference, "/identity");
    return officer
        .visitor()
        .page()
        .expectFirst("img[src*=/identity/]")
        .attr("src")
        .replaceAll(".*/identity/([^/]+)/.*", "$1");
  }

  private static String opened(Visitor visitor, String staffPage)
      throws IOException, InterruptedException {
    return visitor.open(cloud.staffPage(staffPage)).comparable();
  }

  private static String following(URI link) throws IOException, InterruptedException {
    Visitor visitor = new Visitor().open(link);
    visitor.press("Send me a code");
    return visitor.comparable();
  }
}
