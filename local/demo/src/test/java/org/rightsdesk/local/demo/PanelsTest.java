package org.rightsdesk.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rightsdesk.casebook.CaseworkSamples;
import org.rightsdesk.domain.casework.Panel;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.domain.exemptions.Exemption;
import org.rightsdesk.domain.papers.Paper;
import org.rightsdesk.domain.people.PersonalText;
import org.rightsdesk.lambda.testing.InMemoryObjectStore;

/** Other people's names are hidden in a record, and the requester's own are not. */
class PanelsTest {
  private final InMemoryObjectStore objects = new InMemoryObjectStore();
  private final Panels panels = new Panels(new Stores(objects, "identity", "mail", "records"));

  private Map<Integer, List<Panel>> panels(String words) {
    objects.put(
        "records",
        "pages/record-1/record.json",
        "application/json",
        ("{\"pages\": [{\"number\": 1, \"words\": []}, {\"number\": 2, \"words\": ["
                + words
                + "]}]}")
            .getBytes(StandardCharsets.UTF_8));
    return panels.of(
        new Paper.HeldRecord(
            new PaperId("record-1"),
            1,
            new PersonalText("Call note"),
            "housing",
            "note",
            "2025-01-31",
            "OFFICIAL",
            new PersonalText("Same name"),
            new PersonalText("note.pdf"),
            new Paper.StoredObject("records", "raw/record-1", "v1"),
            Optional.of("pages/record-1/"),
            CaseworkSamples.UNKNOWN_LIKENESS,
            Optional.empty()),
        Resident.called("sian").party());
  }

  private static String word(String text, double x, int line) {
    return "{\"text\": \""
        + text
        + "\", \"box\": ["
        + x
        + ", 100, 30, 12], \"line\": "
        + line
        + "}";
  }

  @Test
  void a_name_of_two_words_has_one_panel_on_its_page() {
    Map<Integer, List<Panel>> found =
        panels(
            String.join(",", word("Mrs", 40, 1), word("Janet", 80, 1), word("Oldroyd’s,", 120, 1)));

    assertThat(found).isEqualTo(Map.of(2, List.of(new Panel(79, 99, 72, 14, Exemption.TP))));
  }

  @Test
  void words_on_two_lines_have_a_panel_each() {
    assertThat(panels(word("Janet", 80, 1) + "," + word("Oldroyd", 40, 2)).get(2)).hasSize(2);
  }

  @Test
  void the_requesters_own_names_stay_and_so_do_those_of_staff() {
    assertThat(panels(word("Prosser", 80, 1) + "," + word("Doherty", 80, 2))).isEmpty();
    assertThat(panels(word("Callum", 80, 1))).isEmpty();
    assertThat(panels(word("Liam", 80, 1))).isNotEmpty();
  }
}
