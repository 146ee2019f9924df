package org.rightsdesk.tools.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightsdesk.casebook.CaseworkSamples;
import org.rightsdesk.casebook.HistoryWriter;
import org.rightsdesk.domain.casework.Decision;
import org.rightsdesk.domain.casework.Event;
import org.rightsdesk.domain.casework.Situation;
import org.rightsdesk.domain.history.Entry;

class VerifyHistoryCommandTest {
  private static final String SALT = "5a17";
  private static final String REFERENCE = CaseworkSamples.reference(1).value();
  private static final List<String> FIELDS =
      List.of("number", "at", "actor", "payload", "previous", "hash");

  private static final List<Map<String, String>> WRITTEN = written();

  private final Path folder;

  VerifyHistoryCommandTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private record Ending(int status, String output, String errors) {}

  private Ending run(String input, String... arguments) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    int status =
        VerifyHistoryCommand.run(
            folder.resolve("tables"),
            List.of(arguments),
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(output, true, StandardCharsets.UTF_8),
            new PrintStream(errors, true, StandardCharsets.UTF_8));
    return new Ending(
        status, output.toString(StandardCharsets.UTF_8), errors.toString(StandardCharsets.UTF_8));
  }

  /** Nine entries: what three commands would have written, each in an item of its own. */
  private static List<Map<String, String>> written() {
    Situation situation =
        new Situation(CaseworkSamples.OFFICER, Instant.parse("2026-03-02T09:00:00.120Z"));
    List<Entry> history = new ArrayList<>();
    while (history.size() < 9) {
      Decision decision =
          CaseworkSamples.casework()
              .open(
                  CaseworkSamples.openByForm(CaseworkSamples.reference(1), CaseworkSamples.MONDAY),
                  situation);
      List<Event> events = ((Decision.Accepted) decision).events();
      history.addAll(
          HistoryWriter.add(
              SALT, history, situation.now(), situation.actor(), events.subList(0, 1)));
    }
    List<Map<String, String>> entries = new ArrayList<>();
    for (Entry entry : history) {
      Map<String, String> fields = new LinkedHashMap<>();
      fields.put("number", Integer.toString(entry.number()));
      fields.put("at", entry.at().toString());
      fields.put("actor", entry.actor());
      fields.put("payload", entry.payload());
      fields.put("previous", entry.previous());
      fields.put("hash", entry.hash());
      entries.add(fields);
    }
    return entries;
  }

  /** A copy that may be tampered with. */
  private static List<Map<String, String>> entries() {
    List<Map<String, String>> copy = new ArrayList<>();
    WRITTEN.forEach(entry -> copy.add(new LinkedHashMap<>(entry)));
    return copy;
  }

  private static Map<String, Object> text(String value) {
    return Map.of("S", value);
  }

  private static Map<String, Object> caseItem(String version) {
    return Map.of(
        "pk", text("CASE#" + REFERENCE),
        "sk", text("CASE"),
        "salt", text(SALT),
        "paused", Map.of("BOOL", false),
        "version", Map.of("N", version));
  }

  private static Map<String, Object> eventItem(int place, List<Map<String, String>> entries) {
    List<Object> stored = new ArrayList<>();
    for (Map<String, String> entry : entries) {
      Map<String, Object> typed = new LinkedHashMap<>();
      entry.forEach(
          (name, value) -> typed.put(name, Map.of(name.equals("number") ? "N" : "S", value)));
      stored.add(Map.of("M", typed));
    }
    return Map.of(
        "pk", text("CASE#" + REFERENCE),
        "sk", text("EVENT#%06d".formatted(place)),
        "entries", Map.of("L", stored));
  }

  private static List<Map<String, Object>> items(List<Map<String, String>> entries) {
    List<Map<String, Object>> items = new ArrayList<>();
    items.add(caseItem("9"));
    for (int first = 0; first < entries.size(); first += 3) {
      items.add(eventItem(first + 1, entries.subList(first, Math.min(first + 3, entries.size()))));
    }
    return items;
  }

  private static String lines(List<Map<String, Object>> items) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (Map<String, Object> item : items) {
      lines.append(JSON.std.asString(item)).append('\n');
    }
    return lines.toString();
  }

  /** Runs the command on a history to which something was done. */
  private Ending afterwards(Consumer<List<Map<String, String>>> tampering) throws IOException {
    List<Map<String, String>> entries = entries();
    tampering.accept(entries);
    return run(lines(items(entries)), "-");
  }

  @Test
  void a_history_that_nobody_touched_is_as_it_was_written() throws IOException {
    Ending ending = afterwards(entries -> {});

    assertThat(ending)
        .isEqualTo(
            new Ending(
                0,
                REFERENCE
                    + ": 9 entries, as it was written; last hash "
                    + entries().getLast().get("hash")
                    + System.lineSeparator()
                    + "1 histories, 0 with a fault"
                    + System.lineSeparator(),
                ""));
  }

  @Test
  void no_bit_of_any_entry_can_be_flipped_unseen() throws IOException {
    int flips = 0;
    for (int place = 0; place < 9; place++) {
      for (String field : FIELDS) {
        String before = String.valueOf(WRITTEN.get(place).get(field));
        for (int at = 0; at < before.length(); at++) {
          for (int bit = 0; bit < 7; bit++) {
            String flipped =
                before.substring(0, at)
                    + (char) (before.charAt(at) ^ 1 << bit)
                    + before.substring(at + 1);
            int tampered = place;
            Ending ending = afterwards(entries -> entries.get(tampered).put(field, flipped));
            assertThat(ending.status()).as("%s %d -> %s", field, place, flipped).isEqualTo(1);
            flips++;
          }
        }
      }
    }
    System.out.println("history: " + flips + " flipped bits, all found");
  }

  @Test
  void an_entry_that_is_missing_doubled_or_added_is_found_wherever_it_is() throws IOException {
    for (int place = 0; place < 9; place++) {
      int at = place;
      Ending missing = afterwards(entries -> entries.remove(at));
      assertThat(missing.status()).isEqualTo(1);
      assertThat(missing.output()).contains("ENTRY " + (at + 1) + ": ");

      Ending doubled = afterwards(entries -> entries.add(at, entries.get(at)));
      assertThat(doubled.status()).isEqualTo(1);

      Ending added =
          afterwards(
              entries -> {
                Map<String, String> other = new LinkedHashMap<>(entries.get(at));
                other.put("actor", "staff officer-2");
                entries.add(at, other);
              });
      assertThat(added.status()).isEqualTo(1);
    }
  }

  @Test
  void entries_that_changed_places_are_found_whichever_they_are() throws IOException {
    for (int first = 0; first < 9; first++) {
      for (int second = first + 1; second < 9; second++) {
        int one = first;
        int other = second;
        Ending swapped = afterwards(entries -> Collections.swap(entries, one, other));
        assertThat(swapped.status()).isEqualTo(1);
        assertThat(swapped.output()).contains("ENTRY " + (one + 1) + ": ");
      }
    }
  }

  @Test
  void a_history_that_was_cut_off_is_found_wherever_it_was_cut() throws IOException {
    for (int kept = 0; kept < 9; kept++) {
      int length = kept;
      Ending cut = afterwards(entries -> entries.subList(length, 9).clear());
      assertThat(cut.status()).isEqualTo(1);
      assertThat(cut.output()).contains("ENTRY " + (length + 1) + ": ");
    }
  }

  @Test
  void an_item_that_is_missing_or_renamed_is_found_whichever_it_is() throws IOException {
    for (int item = 0; item < 4; item++) {
      List<Map<String, Object>> items = items(entries());
      items.remove(item);
      assertThat(run(lines(items), "-").status()).isEqualTo(1);
    }
    List<Map<String, Object>> renamed = items(entries());
    renamed.set(1, eventItem(8, entries().subList(0, 3)));
    assertThat(run(lines(renamed), "-").status()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "8", "10", "x"})
  void a_case_that_counts_other_entries_than_it_has_is_found(String version) throws IOException {
    List<Map<String, Object>> items = items(entries());
    items.set(0, caseItem(version));

    assertThat(run(lines(items), "-").status()).isEqualTo(1);
  }

  @Test
  void every_form_of_export_is_read_in_any_order_among_other_items() throws IOException {
    List<Map<String, Object>> items = items(entries());
    Collections.reverse(items);
    items.add(Map.of("pk", text("CASE#" + REFERENCE), "sk", text("PARTY#X"), "body", text("{}")));
    items.add(Map.of("pk", text("OPENING#1"), "sk", text("OPENING")));
    StringBuilder exported = new StringBuilder();
    for (Map<String, Object> item : items) {
      exported.append(JSON.std.asString(Map.of("Item", item))).append('\n');
    }
    Path query =
        Files.writeString(
            folder.resolve("query.json"),
            JSON.std.asString(Map.of("Items", items, "Count", items.size())));
    Path lines = Files.writeString(folder.resolve("lines.json"), exported);

    assertThat(run("", query.toString()).output()).contains("9 entries, as it was written");
    assertThat(run("", lines.toString()).output()).contains("9 entries, as it was written");
    assertThat(run(lines(items), "-").output()).contains("9 entries, as it was written");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{\"Items\":[]}",
        "{\"Items\":[7]}",
        "[1]",
        "not JSON",
        "{\"pk\":{\"S\":\"CASE#1\"}",
        "{\"pk\":\"CASE#1\",\"sk\":\"CASE\"}",
      })
  void what_holds_no_history_is_never_called_good(String export) {
    Ending ending = run(export, "-");

    assertThat(ending.status()).isEqualTo(2);
    assertThat(ending.output()).isEmpty();
    assertThat(ending.errors()).startsWith("verify-history: ");
  }

  @Test
  void a_file_that_is_not_there_and_a_local_table_that_does_not_run_are_said() {
    Ending file = run("", folder.resolve("none").toString());
    assertThat(file.status()).isEqualTo(2);
    assertThat(file.errors()).contains("none cannot be read");

    Ending local = run("");
    assertThat(local.status()).isEqualTo(2);
    assertThat(local.errors()).contains("no local table runs here");

    assertThat(run("", "--table").errors()).contains("Usage");
  }
}
