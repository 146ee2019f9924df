package org.rightsdesk.correspondence.outgoing;

import java.util.ArrayList;
import java.util.List;
import org.rightsdesk.correspondence.PrintableText;
import org.rightsdesk.domain.rights.Right;

/**
 * Passages that every response letter shares: the request, the reasons, the routes, the signature.
 */
final class CommonSections {
  private final Organisation organisation;

  CommonSections(Organisation organisation) {
    this.organisation = organisation;
  }

  /** Repeats the request in the officer's words, with the day it was received. */
  LetterSection summary(ResponseDraft draft) {
    if (draft.summary().isBlank()) {
      return LetterSection.missing(Requirement.SUMMARY, "Write what was asked for.");
    }
    return LetterSection.saying(
        Requirement.SUMMARY,
        new BlockList()
            .heading("Your request")
            .paragraph(
                "We received your request on "
                    + Words.date(draft.received())
                    + ". This is how we understood it:")
            .paragraph(draft.summary()),
        draft.summary());
  }

  /**
   * Explains each exemption that may be told, citing the law (P 7.2.2).
   *
   * @param opening the words before the list, left out with it where nothing may be told
   * @param after the words after it, empty for none
   */
  LetterSection explained(String opening, List<Withheld> withheld, String after) {
    List<List<String>> rows = new ArrayList<>();
    for (Withheld use : withheld) {
      if (use.mayBeTold()) {
        String reason = use.exemption().reason();
        String why = use.explanation().isBlank() ? reason : reason + " " + use.explanation();
        rows.add(
            List.of(PrintableText.onOneLine(why), Citation.inFull(use.exemption().citation())));
      }
    }
    String untold =
        rows.isEmpty()
            ? "The law allows or requires this, and we cannot say more about the reason."
            : "Some other information is left out because the law allows or requires it. We cannot say"
                + " more about that part.";
    BlockList blocks = new BlockList().heading("Our reasons");
    if (!rows.isEmpty()) {
      blocks.paragraph(opening).table(List.of("Reason", "Section of the law"), rows);
    }
    if (rows.size() < withheld.size()) {
      blocks.paragraph(untold);
    }
    if (!after.isBlank()) {
      blocks.paragraph(after);
    }
    String evidence = rows.isEmpty() ? untold : LetterSection.rowWords(rows.getFirst());
    return LetterSection.saying(Requirement.REASONS, blocks, evidence);
  }

  /** Returns what is wrong with the exemptions as used for the right; empty when nothing is. */
  static String faultIn(List<Withheld> withheld, Right right) {
    for (Withheld use : withheld) {
      if (!use.exemption().mayWithholdUnder(right)) {
        return "The exemption "
            + use.exemption().code()
            + " ("
            + use.exemption().title()
            + ") cannot be used for this right. Take it off, or choose another.";
      }
    }
    return "";
  }

  /** Names the ways to have the decision looked at again (law.md 5, D11). */
  List<LetterSection> routes() {
    return List.of(review(), complaint(), commissioner(), court());
  }

  private LetterSection review() {
    String contact = lines(organisation.reviewContact());
    return LetterSection.saying(
        Requirement.REVIEW,
        new BlockList()
            .heading("If you are not happy with our answer")
            .paragraph(
                "You can ask us to look at your request again. This is called a review. It is done by"
                    + " somebody who did not make this decision. To ask for one, contact:")
            .paragraph(contact),
        contact);
  }

  private static LetterSection complaint() {
    String words =
        "You can also complain to us about how we have used your personal data or dealt with your"
            + " request. Use the same contact. We will tell you within 30 days that we have your"
            + " complaint, look into it, and tell you the outcome. The law that gives you this right is"
            + " section 164A of the Data Protection Act 2018.";
    return LetterSection.saying(
        Requirement.COMPLAINT_TO_US, new BlockList().paragraph(words), words);
  }

  private LetterSection commissioner() {
    Organisation.Contact commissioner = organisation.commissioner();
    String contact = lines(commissioner);
    return LetterSection.saying(
        Requirement.COMMISSIONER,
        new BlockList()
            .paragraph(
                "You can complain to the "
                    + commissioner.name()
                    + ", which oversees data protection in the United Kingdom (section 165 of the same"
                    + " Act). It usually asks that you complain to us first.")
            .paragraph(contact),
        contact);
  }

  private static LetterSection court() {
    String words =
        "You can also go to court. If the court finds that we have not followed data protection law, it"
            + " can order us to put things right (section 167 of the same Act). You may want legal"
            + " advice first.";
    return LetterSection.saying(Requirement.COURT, new BlockList().paragraph(words), words);
  }

  /** Signs the letter. */
  LetterSection signature(ResponseDraft draft) {
    if (draft.signedBy().isBlank()) {
      return LetterSection.missing(Requirement.SIGNATURE, "Say who signs the letter.");
    }
    List<String> lines = new ArrayList<>(List.of("Yours sincerely,", draft.signedBy()));
    if (!draft.signedBy().equals(organisation.teamName())) {
      lines.add(organisation.teamName());
    }
    lines.add(organisation.name());
    String signature = String.join("\n", lines);
    return LetterSection.saying(
        Requirement.SIGNATURE,
        new BlockList()
            .paragraph(
                "If anything in this letter is unclear, or you need it in another form, contact us at "
                    + organisation.replyAddress().value()
                    + " or on "
                    + organisation.telephone()
                    + " and give the reference "
                    + draft.reference()
                    + ".")
            .paragraph(signature),
        signature);
  }

  /** Returns a contact's name and the ways to reach it, a line each. */
  static String lines(Organisation.Contact contact) {
    return contact.name() + "\n" + String.join("\n", contact.lines());
  }
}
