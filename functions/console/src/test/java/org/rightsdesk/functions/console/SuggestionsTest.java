package org.rightsdesk.functions.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.rightsdesk.casebook.Papers;
import org.rightsdesk.documents.canonical.WordSource;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.Command;
import org.rightsdesk.domain.casework.PageState;
import org.rightsdesk.domain.casework.Panel;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.domain.exemptions.Exemption;
import org.rightsdesk.web.Response;

class SuggestionsTest {
  private static final PaperId RECORD = new PaperId("record-0001");

  private final World world = new World();
  private final CaseReference reference = world.records().inReview();
  private final Browser officer = world.as(World.OFFICER);

  private String path(int page) {
    return "/cases/" + reference + "/records/" + RECORD + "/pages/" + page;
  }

  private PageState state(int page) {
    return world.state(reference).findRecord(RECORD).orElseThrow().page(page);
  }

  private Response does(String act, String first, String last) {
    Matcher mark = Pattern.compile("data-mark=\"([^\"]*)\"").matcher(officer.page(path(1)));
    assertThat(mark.find()).isTrue();
    return officer.post(
        path(1), Map.of("act", act, "mark", mark.group(1), "first", first, "last", last));
  }

  @Test
  void who_lives_with_them_is_suggested_with_a_reason_and_they_themselves_are_not() {
    assertThat(officer.page(path(1)))
        .contains("Suggestions can miss things: read the page.")
        .contains("Henry Test, line 2. Somebody on record at the same address.")
        .contains("data-suggestions=\"[[5,6]]\"")
        .contains("class=\"rd-suggestion\"");
  }

  @Test
  void what_a_sentence_puts_behind_a_name_is_not_part_of_it() {
    new SamplePages(world.objects())
        .keep(reference, RECORD, 2, WordSource.FILE, List.of("Henry Test, your neighbour,"));
    assertThat(officer.page(path(1))).contains("Henry Test, line 1.");
  }

  private String scan(WordSource source) {
    return officer.page(
        "/cases/" + world.records().inReviewOfAScan(source) + "/records/" + RECORD + "/pages/1");
  }

  @Test
  void on_a_scan_that_a_machine_read_its_words_are_suggested_and_are_said_to_be_a_machine_s() {
    assertThat(scan(WordSource.RECOGNISED))
        .contains("Words on this page were recognised by a machine and may be wrong or missing.")
        .contains("Henry Test, line 2. Somebody on record at the same address.");
  }

  @Test
  void on_a_scan_that_nobody_read_nothing_is_suggested_and_the_page_says_so() {
    assertThat(scan(WordSource.UNREAD))
        .contains("No words are known on this page: read it with your eyes; nothing is suggested.")
        .contains("data-suggestions=\"[]\"");
  }

  @Test
  void of_words_that_the_file_says_itself_nothing_is_told() {
    assertThat(officer.page(path(1))).doesNotContain("recognised", "No words are known");
  }

  @Test
  void an_accepted_suggestion_becomes_a_panel_for_another_persons_sake() {
    assertThat(does("accept", "6", "7").status()).isEqualTo(303);
    assertThat(state(1).panels()).extracting(Panel::exemption).containsExactly(Exemption.TP);
    assertThat(officer.page(path(1))).contains("No suggestion.");
    assertThat(officer.page(path(2)))
        .contains("Henry Test, line 2. The same words are hidden elsewhere in this case.");
  }

  @Test
  void what_was_left_is_not_suggested_there_again_and_hides_nothing() {
    assertThat(does("leave", "6", "7").status()).isEqualTo(303);
    assertThat(state(1)).isEqualTo(PageState.UNTOUCHED);
    assertThat(officer.page(path(1))).contains("No suggestion.");
    assertThat(officer.page(path(2))).contains("Henry Test, line 2.");
  }

  @Test
  void words_that_the_page_does_not_have_are_refused() {
    for (List<String> words :
        List.of(List.of("0", "1"), List.of("7", "6"), List.of("1", "99"), List.of("x", "1"))) {
      assertThat(does("accept", words.get(0), words.get(1)).status()).isEqualTo(400);
      assertThat(does("leave", words.get(0), words.get(1)).status()).isEqualTo(400);
    }
    assertThat(state(1)).isEqualTo(PageState.UNTOUCHED);
  }

  @Test
  void the_same_words_are_hidden_together_where_they_are_ticked() {
    world.execute(
        reference,
        new Command.ReviewPage(
            RECORD, 2, PageState.UNTOUCHED, new PageState(List.of(), Optional.empty(), true)),
        World.OFFICER.staff(),
        Papers.NONE);
    String everywhere = path(1) + "/everywhere";
    assertThat(officer.page(everywhere + "?first=6&last=7"))
        .contains("On a scan only words that a machine could read are found")
        .contains("The words: Henry Test", "Record 1, page 1:", "Record 1, page 2:")
        .contains("value=\"record-0001.1.5.6\" checked", "value=\"record-0001.2.5.6\" checked");

    officer.post(everywhere, Map.of("first", "6", "last", "7", "places", "record-0001.2.5.6"));

    assertThat(state(1).panels()).isEmpty();
    assertThat(state(2).panels()).hasSize(1);
    assertThat(state(2).done()).isTrue();
    assertThat(officer.page(everywhere + "?first=6&last=7")).doesNotContain("page 2:");
    assertThat(officer.post(everywhere, Map.of("first", "6", "last", "7")).body().asText())
        .contains("Select where to hide it");
  }

  @Test
  void where_there_are_more_places_than_are_listed_the_page_says_so() {
    List<String> lines = Collections.nCopies(26, "Hal ".repeat(18).strip());
    new SamplePages(world.objects()).keep(reference, RECORD, 2, WordSource.FILE, lines);
    assertThat(officer.page(path(1) + "/everywhere?first=1&last=1"))
        .contains("These are the first 500 places: hide the words here, then look for them again.");
    assertThat(officer.page(path(1) + "/everywhere?first=1&last=2"))
        .doesNotContain("These are the first");
  }

  @Test
  void where_nothing_can_be_changed_nothing_is_suggested() {
    CaseReference decided = world.records().reviewed();
    assertThat(officer.page("/cases/" + decided + "/records/" + RECORD + "/pages/1"))
        .contains("data-suggestions=\"[]\"")
        .contains(
            "Nothing can be changed: the record is finished (Goes out, without what is hidden)")
        .doesNotContain("Suggestions can miss things");
  }
}
