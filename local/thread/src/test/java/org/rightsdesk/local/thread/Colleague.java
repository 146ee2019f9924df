package org.rightsdesk.local.thread;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Somebody of the data protection team at the console without script. */
final class Colleague {
  private final RunningCloud cloud;
  private final Visitor visitor = Visitor.patient();
  private final String person;

  private Colleague(RunningCloud cloud, String person) {
    this.cloud = cloud;
    this.person = person;
  }

  static Colleague officer(RunningCloud cloud) {
    return new Colleague(cloud, "Officer: Olive Officer");
  }

  static Colleague second(RunningCloud cloud) {
    return new Colleague(cloud, "Second officer: Oskar Officer");
  }

  static Colleague manager(RunningCloud cloud) {
    return new Colleague(cloud, "Manager: Mina Manager");
  }

  Visitor visitor() {
    return visitor;
  }

  /** Signs in, as is needed again when the clock was moved by a quarter of an hour or more. */
  Colleague signIn() throws IOException, InterruptedException {
    visitor.open(cloud.staffPage("/sign-in"));
    visitor.press("Sign in");
    visitor.press(person);
    visitor.press("Continue");
    visitor.sees("What is due");
    return this;
  }

  /** Opens a page of the case. */
  Colleague open(String reference, String below) throws IOException, InterruptedException {
    visitor.open(cloud.staffPage("/cases/" + reference + below));
    return this;
  }

  /** Sends fields to a route of the console, whatever its page offers. */
  void post(String path, List<Map.Entry<String, String>> fields)
      throws IOException, InterruptedException {
    visitor.open(cloud.staffPage("/cases"));
    List<Map.Entry<String, String>> all = new ArrayList<>(fields);
    all.add(Map.entry("form-token", visitor.token()));
    visitor.post(cloud.staffPage(path), all);
  }

  String stage(String reference) throws IOException, InterruptedException {
    open(reference, "");
    return visitor
        .page()
        .expectFirst("main tr:has(th:matchesOwn(^Stage$)) td, main dt:matchesOwn(^Stage$) + dd")
        .text();
  }

  /** The titles of what happened to the case, the newest first, as its history shows them. */
  String history(String reference) throws IOException, InterruptedException {
    open(reference, "/history");
    return visitor.text();
  }

  /** The reference of the one case in triage whose page holds the words. */
  String inTriage(String words) throws IOException, InterruptedException {
    List<String> references = triaged();
    for (String reference : references) {
      open(reference, "/triage");
      if (visitor.text().contains(words)) {
        return reference;
      }
    }
    throw new AssertionError("no message with «" + words + "» waits in triage: " + references);
  }

  /** The references of the cases in triage. */
  List<String> triaged() throws IOException, InterruptedException {
    visitor.open(cloud.staffPage("/cases?who=team&stage=TRIAGE"));
    return visitor.page().select("main table tbody a[href^=/cases/RD-]").stream()
        .map(link -> link.attr("href").replaceAll(".*(RD-[A-Z0-9]{4}-[A-Z0-9]{4}).*", "$1"))
        .distinct()
        .toList();
  }

  /** Finds that the documents agree with the record, and waits for what that sets off. */
  void acceptIdentity(String reference) throws IOException, InterruptedException {
    findThatDocumentsAgree(reference);
    cloud.clock().rest();
  }

  void findThatDocumentsAgree(String reference) throws IOException, InterruptedException {
    open(reference, "/identity");
    visitor
        .form("Save and tell the requester")
        .choose("finding", "agrees")
        .tickAll("documents")
        .tickAll("matched")
        .press();
  }

  /** Puts a question to the requester. */
  void ask(String reference, String question) throws IOException, InterruptedException {
    open(reference, "/clarify");
    visitor.form("Send the question").write("words", question).press();
    cloud.clock().rest();
  }

  /** Writes down what the requester answered by another way, and the day it came. */
  void noteAnswer(String reference, String answer, LocalDate came)
      throws IOException, InterruptedException {
    open(reference, "/clarify");
    visitor
        .form("Save the answer")
        .write("words", answer)
        .write("answered-day", Integer.toString(came.getDayOfMonth()))
        .write("answered-month", Integer.toString(came.getMonthValue()))
        .write("answered-year", Integer.toString(came.getYear()))
        .press();
    cloud.clock().rest();
  }

  /** Extends the time, if the page is let. */
  void extend(String reference, String reasons) throws IOException, InterruptedException {
    open(reference, "/extend");
    visitor.form("Extend and tell the requester").write("words", reasons).press();
    cloud.clock().rest();
  }

  /** The date to work to, as the case's page shows it. */
  LocalDate due(String reference) throws IOException, InterruptedException {
    open(reference, "");
    return Dates.after("ue by", visitor.text());
  }

  /** Finds of every record that it is not about the requester. */
  void findNothing(String reference) throws IOException, InterruptedException {
    for (String record : records(reference)) {
      visitor.open(cloud.staffPage(record + "/outcome"));
      if (visitor.offers("Finish this record")) {
        visitor.form("Finish this record").choose("outcome", "NOT_THEIRS").press();
      }
    }
  }

  /** The addresses of the case's records, without their last part, in their order. */
  List<String> records(String reference) throws IOException, InterruptedException {
    open(reference, "/records");
    return visitor.page().select("main table a[href*=/records/]").stream()
        .map(link -> link.attr("href").replaceAll("/(pages/\\d+|outcome)$", ""))
        .distinct()
        .toList();
  }

  /** Reviews the one page of the first record of this title, which then goes out. */
  void disclose(String reference, String title) throws IOException, InterruptedException {
    open(reference, "/records");
    String record =
        visitor
            .page()
            .expectFirst("main table a[href*=/records/]:containsOwn(" + title + ")")
            .attr("href")
            .replaceAll("/(pages/\\d+|outcome)$", "");
    visitor.open(cloud.staffPage(record + "/pages/1"));
    visitor.press("Nothing to hide: reviewed, next page");
    visitor.open(cloud.staffPage(record + "/outcome"));
    visitor.form("Finish this record").choose("outcome", "DISCLOSE").press();
  }

  void decide(String reference) throws IOException, InterruptedException {
    open(reference, "/decision");
    visitor.press("Decide");
  }

  void passCheck(String reference) throws IOException, InterruptedException {
    open(reference, "/check");
    visitor.form("Pass the check").tickAll("lines").press();
  }

  void release(String reference) throws IOException, InterruptedException {
    open(reference, "/check");
    visitor.press("Release the response");
  }
}
