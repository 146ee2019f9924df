package org.rightsdesk.functions.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.web.Method;
import org.rightsdesk.web.Response;
import org.rightsdesk.web.Route;
import org.rightsdesk.web.form.Field;
import org.rightsdesk.web.form.RadiosField;
import org.rightsdesk.web.form.TextArea;
import org.rightsdesk.web.form.TextField;
import org.rightsdesk.web.testing.BadAnswer;

/**
 * Bad input at every field of every form of the console, as the forms themselves list them, so that
 * a new field is tried by itself.
 */
class BadInputTest {
  private static final String KEPT = "Kept words";

  private final World world = new World();
  private final Map<String, CaseReference> cases = new LinkedHashMap<>();

  private CaseReference caseFor(String pattern) {
    return cases.computeIfAbsent(
        pattern,
        path ->
            switch (path) {
              case "/cases/{reference}/triage" -> world.requests().message();
              case "/cases/{reference}/identity" -> world.requests().withDocument();
              case "/cases/{reference}/clarify" -> asked();
              case "/cases/{reference}/decision" -> world.records().reviewed();
              case "/cases/{reference}/check", "/cases/{reference}/release" ->
                  world.responses().composed();
              default -> world.records().inReview();
            });
  }

  private CaseReference asked() {
    CaseReference reference = world.records().inReview();
    world
        .as(World.OFFICER)
        .post("/cases/" + reference + "/clarify", Map.of("words", "Which home is it about?"));
    return reference;
  }

  private static Map<String, String> others(Route route, Field<?> but) {
    Map<String, String> typed = new LinkedHashMap<>();
    for (Field<?> field : route.form().orElseThrow().fields()) {
      boolean words =
          field instanceof TextArea || (field instanceof TextField text && text.most() > 9);
      if (!field.equals(but) && words) {
        typed.put(field.name(), KEPT);
      }
      if (!field.equals(but)
          && field instanceof RadiosField radios
          && field.name().equals("is-request")) {
        typed.put(field.name(), radios.choices().getFirst().value());
      }
    }
    return typed;
  }

  @Test
  void no_bad_answer_is_saved_or_run_and_what_was_typed_beside_it_is_kept() {
    Browser manager = world.as(World.MANAGER);
    List<String> faults = new ArrayList<>();
    int tried = 0;
    for (Route route : world.site().routes()) {
      String pattern = route.path().pattern();
      if (route.method() != Method.POST || !pattern.contains("{reference}")) {
        continue;
      }
      CaseReference reference = caseFor(pattern);
      String path =
          pattern
              .replace("{reference}", reference.value())
              .replace("{record}", "record-0001")
              .replace("{page}", "1");
      // That somebody opened a record is noted once, and is not what a form saves.
      manager.get(path);
      for (Field<?> field : route.form().orElseThrow().fields()) {
        for (BadAnswer bad : BadAnswer.to(field)) {
          tried++;
          Map<String, String> others = others(route, field);
          Map<String, String> sent = new LinkedHashMap<>(others);
          sent.putAll(bad.typed());
          int before = world.casebook().history(reference).size();
          Response response = manager.post(path, sent);
          String page = response.body().asText();
          String at = pattern + " " + field.name() + ", " + bad.what() + ": ";
          if (world.casebook().history(reference).size() != before) {
            faults.add(at + "something was saved");
          }
          if (page.contains(BadAnswer.SCRIPT)) {
            faults.add(at + "script in the page");
          }
          boolean told = page.contains("There is a problem");
          if (response.status() >= 500) {
            faults.add(at + "status " + response.status());
          }
          if (told && !others.isEmpty() && !page.contains(KEPT)) {
            faults.add(at + "the rest was lost");
          }
        }
      }
    }
    System.out.printf("bad answers of officers tried: %d%n", tried);
    assertThat(tried).isGreaterThan(50);
    assertThat(faults).isEmpty();
  }
}
