package org.rightsdesk.correspondence.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rightsdesk.domain.exemptions.Exemption;

class LetterBuilderTest {
  private final LetterBuilder builder = new LetterBuilder(Samples.ORGANISATION);

  private LetterOutcome.Complete complete(ResponseDraft draft) {
    LetterOutcome outcome = builder.build(draft);
    assertThat(outcome).isInstanceOf(LetterOutcome.Complete.class);
    return (LetterOutcome.Complete) outcome;
  }

  private static Set<Requirement> missing(LetterOutcome outcome) {
    return switch (outcome) {
      case LetterOutcome.Complete complete -> EnumSet.noneOf(Requirement.class);
      case LetterOutcome.Incomplete incomplete ->
          incomplete.missing().stream().map(ChecklistLine::requirement).collect(Collectors.toSet());
    };
  }

  @Test
  void a_complete_access_response_meets_every_requirement_with_words_it_holds() {
    LetterOutcome.Complete complete = complete(Samples.partial());
    String words = PlainRendering.of(complete.letter()).replaceAll("\\s+", " ");
    assertThat(complete.checklist())
        .extracting(ChecklistLine::requirement)
        .containsExactlyInAnyOrder(Requirement.values());
    assertThat(complete.checklist())
        .allSatisfy(
            line -> {
              String start = line.evidence().split(" – ", 2)[0].replaceAll("\\s+", " ");
              assertThat(words).contains(start);
              assertThat(line.satisfied()).isTrue();
            });
  }

  @Test
  void a_letter_that_the_team_signs_names_the_team_once() {
    String team = OrganisationConfiguration.read(Samples.ORGANISATION_FILE).teamName();
    assertThat(PlainRendering.of(complete(Samples.partial()).letter()))
        .contains("Robin Hale, Information Rights Officer\n" + team + "\n");
    assertThat(PlainRendering.of(complete(Samples.signedBy(team)).letter()))
        .contains("Yours sincerely,\n" + team + "\n")
        .doesNotContain(team + "\n" + team);
  }

  @Test
  void each_exemption_is_explained_with_its_section_of_the_law() {
    String words = PlainRendering.of(complete(Samples.partial()).letter());
    assertThat(words)
        .contains("Data Protection Act 2018, Schedule 2, paragraph 16")
        .contains("Data Protection Act 2018, Schedule 2, paragraph 19")
        .contains("It is in emails from a neighbour.");
  }

  @Test
  void an_exemption_that_may_not_be_told_is_neither_named_nor_explained() {
    String words = PlainRendering.of(complete(Samples.partial()).letter());
    assertThat(words).doesNotContain("secret words", "crime", "paragraph 2(1)");
    assertThat(words).contains("We cannot say more about that part.");
  }

  @Test
  void where_no_exemption_may_be_told_the_letter_announces_no_reasons() {
    Withheld untold = new Withheld(Exemption.CRIME, "secret words", false);
    String words =
        PlainRendering.of(
            complete(Samples.access(AccessDecision.IN_PART, List.of(untold), List.of(), 3))
                .letter());
    assertThat(words)
        .contains("The law allows or requires this, and we cannot say more about the reason.")
        .doesNotContain("secret words", "crime", "for these reasons");
  }

  @Test
  void a_letter_says_how_many_volumes_there_are_and_where_their_lists_stand() {
    assertThat(PlainRendering.of(complete(Samples.inVolumes(3)).letter()))
        .contains("14 pages in 3 volumes, each a file of its own.")
        .contains("at the front of the first.", "The list at the end of the last volume says");
    assertThat(PlainRendering.of(complete(Samples.partial()).letter()))
        .contains("14 pages, with an index at the front.", "The list at the end says");
  }

  @Test
  void a_request_of_which_everything_could_only_be_listed_is_answered() {
    String item = "Record 1 (Letter of 31 January 2025) could not be turned into pages.";
    String words =
        PlainRendering.of(
            complete(Samples.access(AccessDecision.WITHHELD, List.of(), List.of(item), 0))
                .letter());
    assertThat(words).contains(item, "The only things left out are the items listed above");
  }

  @ParameterizedTest
  @EnumSource(Exemption.class)
  void only_exemptions_within_reach_can_be_used(Exemption exemption) {
    boolean usable = exemption.mayWithholdUnder(org.rightsdesk.domain.rights.Right.ACCESS);
    LetterOutcome outcome =
        builder.build(
            Samples.access(
                AccessDecision.IN_PART, List.of(new Withheld(exemption, "", true)), List.of(), 3));
    assertThat(missing(outcome)).isEqualTo(usable ? Set.of() : Set.of(Requirement.REASONS));
  }

  @ParameterizedTest
  @CsvSource({
    "IN_FULL, false, 3, ''",
    "IN_FULL, true, 3, DECISION",
    "IN_FULL, false, 0, INFORMATION",
    "IN_PART, true, 3, ''",
    "IN_PART, false, 3, REASONS",
    "IN_PART, true, 0, INFORMATION",
    "WITHHELD, true, 0, ''",
    "WITHHELD, false, 0, REASONS",
    "WITHHELD, true, 3, INFORMATION",
    "NOTHING_HELD, false, 0, ''",
    "NOTHING_HELD, true, 0, DECISION",
    "NOTHING_HELD, false, 1, INFORMATION",
  })
  void the_decision_must_agree_with_what_is_given_and_withheld(
      AccessDecision decision, boolean withheld, int pages, String missing) {
    List<Withheld> uses = withheld ? List.of(new Withheld(Exemption.TP, "", true)) : List.of();
    LetterOutcome outcome = builder.build(Samples.access(decision, uses, List.of(), pages));
    assertThat(missing(outcome))
        .isEqualTo(missing.isEmpty() ? Set.of() : Set.of(Requirement.valueOf(missing)));
  }

  @ParameterizedTest
  @CsvSource({
    "purposes, PURPOSES",
    "categories, CATEGORIES",
    "recipients, RECIPIENTS",
    "retention, RETENTION",
    "sources, SOURCES",
    "automated-decisions, AUTOMATED_DECISIONS",
    "transfers, TRANSFERS",
  })
  void what_the_configuration_does_not_say_keeps_the_letter_back(
      String key, Requirement requirement) throws IOException {
    Organisation organisation = sampleWithout(key);
    LetterOutcome outcome = new LetterBuilder(organisation).build(Samples.partial());
    assertThat(missing(outcome)).containsExactly(requirement);
    assertThat(((LetterOutcome.Incomplete) outcome).missing().getFirst().evidence())
        .contains("configuration");
  }

  @Test
  void a_draft_without_words_names_all_that_is_missing() {
    ResponseDraft.AccessResponse empty =
        new ResponseDraft.AccessResponse(
            Samples.NAME,
            "RD-1",
            List.of(),
            Samples.DAY,
            Samples.DAY,
            " ",
            AccessDecision.IN_FULL,
            List.of(),
            List.of(),
            List.of(),
            0,
            1,
            "");
    assertThat(missing(builder.build(empty)))
        .isEqualTo(
            EnumSet.of(
                Requirement.SUMMARY,
                Requirement.CONFIRMATION,
                Requirement.INFORMATION,
                Requirement.SIGNATURE));
    assertThat(builder.preview(empty)).isNotEmpty();
  }

  @Test
  void a_refusal_gives_reasons_sections_and_the_three_routes() {
    LetterOutcome.Complete complete = complete(Samples.refusal());
    assertThat(PlainRendering.of(complete.letter()))
        .contains("UK General Data Protection Regulation, Article 17(3)(b)")
        .contains("We must keep accounts of rent for six years")
        .contains("review", "section 164A", "Information Commissioner's Office", "go to court");
    assertThat(complete.checklist())
        .extracting(ChecklistLine::requirement)
        .contains(
            Requirement.REASONS,
            Requirement.COMPLAINT_TO_US,
            Requirement.COMMISSIONER,
            Requirement.COURT);
  }

  @Test
  void a_refusal_without_reasons_or_with_a_ground_out_of_reach_is_kept_back() {
    ResponseDraft.Refusal refusal = Samples.refusal();
    assertThat(missing(builder.build(with(refusal, refusal.grounds(), " "))))
        .containsExactly(Requirement.REASONS);
    assertThat(missing(builder.build(with(refusal, List.of(), refusal.reasons()))))
        .containsExactly(Requirement.REASONS);
    List<Withheld> privilege = List.of(new Withheld(Exemption.LPP, "", true));
    assertThat(missing(builder.build(with(refusal, privilege, refusal.reasons()))))
        .containsExactly(Requirement.REASONS);
  }

  private static ResponseDraft.Refusal with(
      ResponseDraft.Refusal draft, List<Withheld> grounds, String reasons) {
    return new ResponseDraft.Refusal(
        draft.name(),
        draft.reference(),
        draft.address(),
        draft.date(),
        draft.received(),
        draft.right(),
        draft.summary(),
        grounds,
        reasons,
        draft.signedBy());
  }

  private static Organisation sampleWithout(String key) throws IOException {
    String rest =
        Files.readString(Samples.ORGANISATION_FILE)
            .lines()
            .filter(line -> !line.matches("\\Q" + key + "\\E(\\.\\d+)? =.*"))
            .collect(Collectors.joining("\n"));
    return OrganisationConfiguration.read(new StringReader(rest));
  }
}
