package org.rightsdesk.correspondence.outgoing;

import java.util.ArrayList;
import java.util.List;

/** The passages of a refusal, in reading order (Art 12(4), D11). */
final class RefusalSections {
  private final ResponseDraft.Refusal draft;
  private final CommonSections common;
  private final PrivacySections privacy;

  RefusalSections(Organisation organisation, ResponseDraft.Refusal draft) {
    this.draft = draft;
    this.common = new CommonSections(organisation);
    this.privacy = new PrivacySections(organisation.privacy());
  }

  List<LetterSection> sections() {
    List<LetterSection> sections = new ArrayList<>();
    sections.add(common.summary(draft));
    sections.add(decision());
    sections.add(reasons());
    sections.addAll(common.routes());
    sections.add(privacy.inShort());
    sections.add(common.signature(draft));
    return sections;
  }

  private LetterSection decision() {
    String words =
        "You asked us "
            + Words.asked(draft.right())
            + ". We have decided not to do what you asked.";
    return LetterSection.saying(
        Requirement.DECISION, new BlockList().heading("Our decision").paragraph(words), words);
  }

  private LetterSection reasons() {
    String fault = CommonSections.faultIn(draft.grounds(), draft.right());
    if (!fault.isEmpty()) {
      return LetterSection.missing(Requirement.REASONS, fault);
    }
    if (draft.grounds().isEmpty() || draft.reasons().isBlank()) {
      return LetterSection.missing(
          Requirement.REASONS,
          "Choose the section of the law that is relied on, and write why it applies to this request.");
    }
    return common.explained("We rely on the law in this way:", draft.grounds(), draft.reasons());
  }
}
