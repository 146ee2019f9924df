package org.rightsdesk.correspondence.outgoing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Builds response letters, and lets none out that does not say all it must (law.md 5).
 *
 * <p>The completeness list is read off the letter's own passages, so a line cannot be satisfied by
 * words that the letter does not hold.
 */
public final class LetterBuilder {
  private final Organisation organisation;

  /** Builds letters in the name of the organisation. */
  public LetterBuilder(Organisation organisation) {
    this.organisation = organisation;
  }

  /** Returns the letter with its completeness list, or what is missing. */
  public LetterOutcome build(ResponseDraft draft) {
    List<LetterSection> sections =
        switch (draft) {
          case ResponseDraft.AccessResponse access ->
              new AccessResponseSections(organisation, access).sections();
          case ResponseDraft.Refusal refusal ->
              new RefusalSections(organisation, refusal).sections();
        };
    List<ChecklistLine> checklist = sections.stream().map(LetterSection::line).toList();
    List<ChecklistLine> missing = checklist.stream().filter(line -> !line.satisfied()).toList();
    if (!missing.isEmpty()) {
      return new LetterOutcome.Incomplete(missing, checklist);
    }
    return new LetterOutcome.Complete(text(draft, sections), checklist);
  }

  /**
   * Returns the letter as far as it can be written, for the officer to read while it is incomplete.
   */
  public List<LetterBlock> preview(ResponseDraft draft) {
    return switch (draft) {
      case ResponseDraft.AccessResponse access ->
          blocks(draft, new AccessResponseSections(organisation, access).sections());
      case ResponseDraft.Refusal refusal ->
          blocks(draft, new RefusalSections(organisation, refusal).sections());
    };
  }

  private LetterText text(ResponseDraft draft, List<LetterSection> sections) {
    List<String> sender = new ArrayList<>();
    sender.add(organisation.name());
    sender.add(organisation.teamName());
    sender.addAll(organisation.postalAddress());
    List<String> addressee = new ArrayList<>();
    addressee.add(draft.name().value());
    addressee.addAll(draft.address());
    return new LetterText(
        Optional.of(new Letterhead(sender, addressee, draft.date(), draft.reference())),
        subject(draft),
        blocks(draft, sections));
  }

  private static String subject(ResponseDraft draft) {
    return switch (draft) {
      case ResponseDraft.AccessResponse access ->
          "Our answer to your request for your personal data";
      case ResponseDraft.Refusal refusal -> "Our decision on your request";
    };
  }

  private static List<LetterBlock> blocks(ResponseDraft draft, List<LetterSection> sections) {
    BlockList blocks = new BlockList().paragraph("Dear " + draft.name().value() + ",");
    sections.forEach(section -> blocks.all(section.blocks()));
    return blocks.toList();
  }
}
