package org.rightsdesk.local.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;

/** Somebody who asks for their data without script, with a mailbox of their own. */
final class Requester {
  private static final int MOST_QUESTIONS = 20;

  private final RunningCloud cloud;
  private final Visitor visitor = Visitor.patient();
  private final Map<String, String> answers;

  /** Somebody with these answers to the form's questions, by the name of their field. */
  Requester(RunningCloud cloud, Map<String, String> answers) {
    this.cloud = cloud;
    this.answers = Map.copyOf(answers);
  }

  /** Amara Bennett, who is in the landlord's records, with this mailbox. */
  static Requester amara(RunningCloud cloud, String email) {
    return new Requester(cloud, answersOfAmara(email));
  }

  /** Somebody of whom the landlord holds nothing. */
  static Requester stranger(RunningCloud cloud, String email) {
    Map<String, String> answers = answersOfAmara(email);
    answers.put("full-name", "Zebedee Quartermain");
    answers.put("address-line-1", "77 Nowhere Lane");
    answers.put("address-line-2", "");
    answers.put("postcode", "ZX9 9ZZ");
    return new Requester(cloud, answers);
  }

  static Map<String, String> answersOfAmara(String email) {
    Map<String, String> answers = new HashMap<>();
    answers.put("who", "myself");
    answers.put("full-name", "Amara Bennett");
    answers.put("other-names", "");
    answers.put("address-line-1", "Flat 2");
    answers.put("address-line-2", "14 Alder Court");
    answers.put("town", "Stannerby");
    answers.put("postcode", "ZY4 7RD");
    answers.put("birth-day", "14");
    answers.put("birth-month", "3");
    answers.put("birth-year", "1987");
    answers.put("reply", "email");
    answers.put("email", email);
    answers.put("safe", "yes");
    answers.put("what", "specific");
    answers.put("details", "Everything about my tenancy.");
    answers.put("answer", "link");
    answers.put("telephone", "");
    return answers;
  }

  Visitor visitor() {
    return visitor;
  }

  String email() {
    return answers.getOrDefault("email", "");
  }

  /** Answers every question up to the page that shows all answers. */
  void answerAll() throws IOException, InterruptedException {
    visitor.open(cloud.publicPage("/"));
    visitor.press("Start now");
    for (int at = 0; at < MOST_QUESTIONS && !isAt("/request/check"); at++) {
      Visitor.Form form = visitor.form("Continue");
      for (Map.Entry<String, String> answer : answers.entrySet()) {
        if (form.asks(answer.getKey())) {
          form.answer(answer.getKey(), answer.getValue());
        }
      }
      form.press();
    }
    assertThat(isAt("/request/check"))
        .describedAs("%s: %s", visitor.address(), visitor.text())
        .isTrue();
  }

  /** Asks for a copy of what is held, and answers the reference. */
  String ask() throws IOException, InterruptedException {
    answerAll();
    visitor.press("Send your request");
    return reference();
  }

  /** The reference on the page that says that the request was sent. */
  String reference() {
    return visitor.page().expectFirst(".govuk-panel strong").text();
  }

  /** Comes back to the request with a code that goes to the address given. */
  void comeBack(String reference) throws IOException, InterruptedException {
    visitor.open(cloud.publicPage("/status"));
    visitor.form("Send me a code").write("reference", reference).press();
    enterCode();
    visitor.sees(reference);
  }

  /** Enters the code that the newest mail has. */
  void enterCode() throws IOException, InterruptedException {
    cloud.clock().rest();
    visitor.form("Continue").write("code", cloud.inbox().code(email())).press();
  }

  /** Sends a file as a document that proves who one is, and comes back from the store. */
  void sendDocument(String name, byte[] content) throws IOException, InterruptedException {
    visitor.open(cloud.publicPage("/status/documents"));
    visitor.form("Send this document").pressWithFile(name, content);
  }

  void sendDocument(Path file) throws IOException, InterruptedException {
    sendDocument(file.getFileName().toString(), Files.readAllBytes(file));
    visitor.sees("Your document has arrived");
  }

  /** Sends a picture that stands for the papers that show who they are. */
  void prove() throws IOException, InterruptedException {
    ByteArrayOutputStream picture = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB), "png", picture);
    sendDocument("passport.png", picture.toByteArray());
    visitor.sees("Your document has arrived");
    cloud.clock().rest();
  }

  /** Follows the newest link and enters its code, up to the page that offers the download. */
  void collect() throws IOException, InterruptedException {
    visitor.open(cloud.publicPage(cloud.inbox().collectionPath(email())));
    visitor.press("Send me a code");
    enterCode();
    visitor.sees("Your document is ready");
  }

  private boolean isAt(String path) {
    return visitor.address().getPath().equals(path);
  }
}
