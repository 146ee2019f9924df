package org.rightsdesk.correspondence.outgoing;

import java.util.ArrayList;
import java.util.List;

/** Passages that tell how personal data is used, one for each letter of Article 15(1). */
final class PrivacySections {
  private static final String CONFIGURE = "The organisation's configuration does not say: ";

  private static final String RIGHTS =
      "You can ask us to correct personal data that is wrong, to delete it, or to limit what we do"
          + " with it. You can also object to the way we use it. These rights have conditions, which we"
          + " will explain if you ask.";

  private final Organisation.PrivacyFacts facts;

  PrivacySections(Organisation.PrivacyFacts facts) {
    this.facts = facts;
  }

  /** Returns a passage for each of Article 15(1)(a) to (d), (e), (g), (h) and 15(2). */
  List<LetterSection> sections() {
    return List.of(
        list(Requirement.PURPOSES, "Why we use it", facts.purposes()),
        list(Requirement.CATEGORIES, "What kinds of personal data we hold", facts.categories()),
        list(Requirement.RECIPIENTS, "Who we share it with", facts.recipients()),
        list(Requirement.SOURCES, "Where it came from", facts.sources()),
        list(Requirement.RETENTION, "How long we keep it", facts.retention()),
        sentence(
            Requirement.AUTOMATED_DECISIONS,
            "Decisions made by computer",
            facts.automatedDecisions()),
        sentence(Requirement.TRANSFERS, "Where it is kept", facts.transfers()),
        rights());
  }

  /**
   * Returns one passage with the main facts, for a letter that does not answer an access request.
   */
  LetterSection inShort() {
    if (facts.purposes().isEmpty() || facts.retention().isEmpty()) {
      return LetterSection.missing(
          Requirement.SUPPLEMENTARY,
          CONFIGURE + "why personal data is used and how long it is kept.");
    }
    return LetterSection.saying(
        Requirement.SUPPLEMENTARY,
        new BlockList()
            .heading("How we use your personal data")
            .paragraph("We use personal data for these purposes:")
            .bullets(facts.purposes())
            .paragraph("This is how long we keep it:")
            .bullets(facts.retention())
            .paragraph(RIGHTS),
        RIGHTS);
  }

  private static LetterSection rights() {
    return LetterSection.saying(
        Requirement.RIGHTS, new BlockList().heading("Your other rights").paragraph(RIGHTS), RIGHTS);
  }

  private static LetterSection list(Requirement requirement, String heading, List<String> points) {
    List<String> said = new ArrayList<>(points);
    said.removeIf(String::isBlank);
    if (said.isEmpty()) {
      return LetterSection.missing(requirement, CONFIGURE + requirement.words() + ".");
    }
    return LetterSection.saying(
        requirement, new BlockList().heading(heading).bullets(said), said.getFirst());
  }

  private static LetterSection sentence(Requirement requirement, String heading, String words) {
    if (words.isBlank()) {
      return LetterSection.missing(requirement, CONFIGURE + requirement.words() + ".");
    }
    return LetterSection.saying(
        requirement, new BlockList().heading(heading).paragraph(words), words);
  }
}
