package org.rightsdesk.functions.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.web.Method;
import org.rightsdesk.web.Response;
import org.rightsdesk.web.Route;
import org.rightsdesk.web.form.Field;
import org.rightsdesk.web.form.TextArea;
import org.rightsdesk.web.form.TextField;
import org.rightsdesk.web.testing.BadAnswer;
import org.rightsdesk.web.testing.PageVisitor;

/**
 * Bad input at every field of every form of the residents, as the forms themselves list them, so
 * that a new field is tried by itself.
 */
class BadInputTest {

  private final IntakeFixture fixture = new IntakeFixture();

  private static List<Route> questions(IntakeFixture of) {
    return of.site.routes().stream()
        .filter(route -> route.method() == Method.POST)
        .filter(route -> !route.form().orElseThrow().fields().isEmpty())
        .filter(route -> route.path().pattern().startsWith("/request/"))
        .toList();
  }

  private static String text(Response response) {
    return response.body().asText();
  }

  @Test
  void each_bad_answer_to_a_question_is_told_of_keeps_the_rest_and_writes_nothing() {
    PageVisitor visitor = fixture.visitor();
    IntakeFixture.write(visitor);
    int writes = fixture.sessions.writes();
    List<String> faults = new ArrayList<>();
    int tried = 0;
    for (Route route : questions(fixture)) {
      String path = route.path().pattern();
      Map<String, String> good = IntakeFixture.answers().get(path.substring("/request/".length()));
      for (Field<?> field : route.form().orElseThrow().fields()) {
        for (BadAnswer bad : BadAnswer.to(field)) {
          tried++;
          visitor.read(path);
          Map<String, String> sent = new LinkedHashMap<>(good);
          sent.putAll(bad.typed());
          judge(visitor.send(path, sent), bad, sent)
              .forEach(
                  fault ->
                      faults.add(path + " " + field.name() + ", " + bad.what() + ": " + fault));
        }
      }
    }
    System.out.printf("bad answers of residents tried: %d%n", tried);
    assertThat(tried).isGreaterThan(50);
    assertThat(faults).isEmpty();
    assertThat(fixture.sessions.writes()).isEqualTo(writes);
    assertThat(fixture.casebook.references()).isEmpty();
    assertThat(fixture.failures).isEmpty();
  }

  private static List<String> judge(Response response, BadAnswer bad, Map<String, String> sent) {
    List<String> faults = new ArrayList<>();
    String page = text(response);
    if (response.status() != 400) {
      faults.add("status " + response.status());
    }
    if (page.contains(BadAnswer.SCRIPT)) {
      faults.add("script in the page");
    }
    if (bad.forged()) {
      return faults;
    }
    if (!page.contains("There is a problem") || !page.contains("<title>Error: ")) {
      faults.add("nothing told");
    }
    sent.forEach(
        (input, value) -> {
          boolean other = !bad.typed().containsKey(input) && !value.isEmpty();
          if (other
              && value.matches("[A-Za-z0-9 ,.-]+")
              && !page.contains("\"" + value + "\"")
              && !page.contains(">" + value + "<")) {
            faults.add("lost " + input);
          }
        });
    return faults;
  }

  @Test
  void how_long_a_text_may_be_is_said_on_its_page_or_in_what_is_told() {
    PageVisitor visitor = fixture.visitor();
    IntakeFixture.write(visitor);
    for (Route route : questions(fixture)) {
      String path = route.path().pattern();
      for (Field<?> field : route.form().orElseThrow().fields()) {
        Map<String, Integer> limits = new HashMap<>();
        if (field instanceof TextField one) {
          limits.put(one.name(), one.most());
        }
        if (field instanceof TextArea several) {
          limits.put(several.name(), several.most());
          String shown = String.format(java.util.Locale.UK, "%,d", several.most());
          assertThat(text(visitor.read(path)))
              .as(path)
              .containsPattern(several.most() + "|" + shown);
        }
        limits.forEach(
            (name, most) -> {
              visitor.read(path);
              Map<String, String> sent =
                  new LinkedHashMap<>(
                      IntakeFixture.answers().get(path.substring("/request/".length())));
              sent.put(name, "x".repeat(most + 1));
              assertThat(text(visitor.send(path, sent))).contains(most + " characters or fewer");
            });
      }
    }
  }

  @Test
  void bad_input_about_a_request_is_told_of_and_writes_nothing() {
    PageVisitor visitor = fixture.visitor();
    CaseReference reference = fixture.open(visitor);
    fixture.ask(reference, "Which repair?");
    PageVisitor waiting = fixture.visitor();
    waiting.send("/status", Map.of("reference", reference.value()));
    int events = fixture.casebook.history(reference).size();
    int asked = fixture.asked.size();
    Map<String, PageVisitor> who = Map.of("/status", fixture.visitor(), "/status/answer", visitor);
    List<String> faults = new ArrayList<>();
    List<Route> about =
        fixture.site.routes().stream()
            .filter(route -> route.method() == Method.POST)
            .filter(route -> who.containsKey(route.path().pattern()))
            .toList();
    for (Route route : about) {
      String path = route.path().pattern();
      for (Field<?> field : route.form().orElseThrow().fields()) {
        for (BadAnswer bad : BadAnswer.to(field)) {
          PageVisitor by = who.getOrDefault(path, visitor);
          by.read(path);
          judge(by.send(path, bad.typed()), bad, bad.typed())
              .forEach(fault -> faults.add(path + ", " + bad.what() + ": " + fault));
        }
      }
    }
    for (BadAnswer bad : BadAnswer.to(StatusPages.CODE)) {
      waiting.read("/status/code");
      judge(waiting.send("/status/code", bad.typed()), bad, bad.typed())
          .forEach(fault -> faults.add("/status/code, " + bad.what() + ": " + fault));
    }
    assertThat(faults).isEmpty();
    assertThat(about).hasSize(2);
    assertThat(fixture.casebook.history(reference)).hasSize(events);
    assertThat(fixture.asked).hasSize(asked);
  }
}
