package org.rightsdesk.correspondence.outgoing;

import java.util.ArrayList;
import java.util.List;
import org.rightsdesk.domain.rights.Right;

/** The passages of the answer to a request for a copy, in reading order. */
final class AccessResponseSections {
  private final ResponseDraft.AccessResponse draft;
  private final CommonSections common;
  private final PrivacySections privacy;

  AccessResponseSections(Organisation organisation, ResponseDraft.AccessResponse draft) {
    this.draft = draft;
    this.common = new CommonSections(organisation);
    this.privacy = new PrivacySections(organisation.privacy());
  }

  List<LetterSection> sections() {
    List<LetterSection> sections = new ArrayList<>();
    sections.add(common.summary(draft));
    sections.add(confirmation());
    sections.add(decision());
    sections.add(information());
    sections.add(reasons());
    sections.addAll(common.routes());
    sections.add(supplementary());
    sections.addAll(privacy.sections());
    sections.add(common.signature(draft));
    return sections;
  }

  private LetterSection confirmation() {
    if (draft.places().isEmpty()) {
      return LetterSection.missing(
          Requirement.CONFIRMATION, "Say where was searched, so that the answer can be trusted.");
    }
    String words =
        draft.decision() == AccessDecision.NOTHING_HELD
            ? "We searched for the personal data you asked for and found none. The only personal data"
                + " we hold that bears on your request is the record of the request itself."
            : "We confirm that we hold and use personal data about you.";
    return LetterSection.saying(
        Requirement.CONFIRMATION,
        new BlockList()
            .heading("What we found")
            .paragraph(words)
            .paragraph("We searched in:")
            .bullets(draft.places()),
        words);
  }

  private LetterSection decision() {
    String fault = faultInDecision();
    if (!fault.isEmpty()) {
      return LetterSection.missing(Requirement.DECISION, fault);
    }
    String decided =
        switch (draft.decision()) {
          case IN_FULL -> "We are giving you all the personal data that we found for your request.";
          case IN_PART ->
              "We are giving you the personal data that we found for your request, except for the parts"
                  + " that we explain below.";
          case WITHHELD ->
              "We are not giving you a copy of the personal data that we found. We explain why below.";
          case NOTHING_HELD -> "We have nothing to give you, because we found nothing.";
        };
    return LetterSection.saying(
        Requirement.DECISION, new BlockList().heading("Our decision").paragraph(decided), decided);
  }

  private String faultInDecision() {
    boolean something = !draft.withheld().isEmpty() || !draft.notIncluded().isEmpty();
    return switch (draft.decision()) {
      case IN_FULL ->
          something ? "The decision says that all is given, but something is left out." : "";
      case NOTHING_HELD ->
          something ? "The decision says that nothing was found, but something is left out." : "";
      case IN_PART, WITHHELD -> "";
    };
  }

  private LetterSection information() {
    boolean gives =
        switch (draft.decision()) {
          case IN_FULL, IN_PART -> true;
          case WITHHELD, NOTHING_HELD -> false;
        };
    if (gives != draft.pages() > 0) {
      return LetterSection.missing(
          Requirement.INFORMATION,
          gives
              ? "The decision gives information, but there are no pages."
              : "The decision gives nothing, but there are pages.");
    }
    String words = gives ? copy() : "There is no copy with this letter.";
    BlockList blocks = new BlockList().paragraph(words);
    if (!draft.notIncluded().isEmpty()) {
      blocks.paragraph("These items are not in the copy:").bullets(draft.notIncluded());
    }
    return LetterSection.saying(Requirement.INFORMATION, blocks, words);
  }

  private String copy() {
    String follows =
        "The copy is free. It follows this letter: "
            + Words.count(draft.pages(), "page")
            + volumes();
    return draft.withheld().isEmpty()
        ? follows
        : follows
            + " Where we had to leave out part of a record, a black panel or the word [redacted] stands"
            + " in its place. The list at the end"
            + (draft.volumes() > 1 ? " of the last volume" : "")
            + " says on which pages, and why as far as we can.";
  }

  private String volumes() {
    return draft.volumes() > 1
        ? " in "
            + draft.volumes()
            + " volumes, each a file of its own. This letter and an index of all of them are at"
            + " the front of the first."
        : ", with an index at the front.";
  }

  private LetterSection reasons() {
    String fault = CommonSections.faultIn(draft.withheld(), Right.ACCESS);
    if (!fault.isEmpty()) {
      return LetterSection.missing(Requirement.REASONS, fault);
    }
    return switch (draft.decision()) {
      case IN_FULL -> plainReason("Nothing is left out, so there is nothing to explain.");
      case NOTHING_HELD ->
          plainReason(
              "The law asks us for a reasonable and proportionate search (UK General Data Protection"
                  + " Regulation, Article 15(1A)). If you know of something we should hold, tell us what"
                  + " and roughly when it was made, and we will look again.");
      case IN_PART, WITHHELD -> withheldReasons();
    };
  }

  private LetterSection withheldReasons() {
    if (!draft.withheld().isEmpty()) {
      return common.explained(
          "The law lets us, or makes us, leave out some information. We left information out for these"
              + " reasons:",
          draft.withheld(),
          "");
    }
    if (!draft.notIncluded().isEmpty()) {
      return plainReason(
          "The only things left out are the items listed above, with the reasons there.");
    }
    return LetterSection.missing(
        Requirement.REASONS, "The decision leaves something out, but no exemption says why.");
  }

  private static LetterSection plainReason(String words) {
    return LetterSection.saying(
        Requirement.REASONS, new BlockList().heading("Our reasons").paragraph(words), words);
  }

  private static LetterSection supplementary() {
    String words =
        "The law asks us to tell you the following each time we answer a request like yours.";
    return LetterSection.saying(
        Requirement.SUPPLEMENTARY,
        new BlockList().heading("How we use your personal data").paragraph(words),
        words);
  }
}
