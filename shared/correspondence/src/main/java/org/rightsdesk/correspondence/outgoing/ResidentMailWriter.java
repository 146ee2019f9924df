package org.rightsdesk.correspondence.outgoing;

import java.util.List;
import java.util.Optional;
import org.rightsdesk.domain.people.PersonName;

/** Writes the mails that go to the person who made a request. */
final class ResidentMailWriter {
  private static final String MONTH_STARTS =
      "We have one month to answer, which starts when we have what we need.";
  private static final String NEW_CODE = "If the code has run out, ask for a new one on the page.";

  private final Organisation organisation;
  private final IdentityWords identityWords = new IdentityWords();

  ResidentMailWriter(Organisation organisation) {
    this.organisation = organisation;
  }

  LetterText write(ResidentMail mail) {
    return switch (mail) {
      case ResidentMail.Acknowledgement acknowledgement -> acknowledgement(acknowledgement);
      case ResidentMail.IdentityWanted wanted -> identityWanted(wanted);
      case ResidentMail.IdentityReminder reminder -> identityReminder(reminder);
      case ResidentMail.IdentityAccepted accepted -> identityAccepted(accepted);
      case ResidentMail.IdentityProblem problem -> identityProblem(problem);
      case ResidentMail.ClarificationAsked asked -> clarificationAsked(asked);
      case ResidentMail.ClarificationReminder reminder -> clarificationReminder(reminder);
      case ResidentMail.ClosedUnanswered closed -> closedUnanswered(closed);
      case ResidentMail.ExtensionNotice notice -> extensionNotice(notice);
      case ResidentMail.StatusCode code -> statusCode(code);
      case ResidentMail.Ready ready -> ready(ready);
      case ResidentMail.DisclosureCode code -> disclosureCode(code);
      case ResidentMail.Collected collected -> collected(collected);
      case ResidentMail.Withdrawn withdrawn -> withdrawn(withdrawn);
    };
  }

  private LetterText acknowledgement(ResidentMail.Acknowledgement mail) {
    List<String> asked = mail.rights().stream().map(Words::asked).distinct().toList();
    BlockList blocks =
        dear(mail.name())
            .paragraph(
                "Thank you. We received your request on " + Words.date(mail.received()) + ".")
            .paragraph("You asked us " + Words.list(asked) + ".")
            .paragraph("Your reference is " + mail.reference() + ".")
            .heading("What happens next");
    mail.identity()
        .ifPresentOrElse(
            identity ->
                blocks
                    .paragraph(
                        "First we need to check that you are who you say you are, so that nobody else"
                            + " can get at your personal data.")
                    .all(identityWords.wanted(identity))
                    .paragraph(
                        "We have one month to answer, from the day we have what we need. If"
                            + " you send it straight away, we expect to answer by "
                            + Words.date(mail.answerBy())
                            + "; if it comes later, our answer will be later too."),
            () ->
                blocks.paragraph(
                    "We will answer by "
                        + Words.date(mail.answerBy())
                        + ". If we need to ask you something, or need more time, we will write to you"
                        + " before then."));
    blocks
        .heading("See how it is going")
        .paragraph("You can follow your request, and send us things, on this page:")
        .link(mail.statusPage())
        .paragraph(
            "It will ask for your reference, and send a code to this email address to let you in.");
    return mail("We have your request", signed(blocks));
  }

  private LetterText identityWanted(ResidentMail.IdentityWanted mail) {
    return mail(
        "We need to check who you are",
        signed(
            dear(mail.name())
                .paragraph(
                    "We need to check who you are before we can go on with your request, reference "
                        + mail.reference()
                        + ". We ask so that nobody else can get at your personal data.")
                .all(identityWords.wanted(mail.identity()))
                .paragraph(MONTH_STARTS)));
  }

  private LetterText identityReminder(ResidentMail.IdentityReminder mail) {
    return mail(
        "Reminder: we need to check who you are",
        signed(
            dear(mail.name())
                .paragraph(
                    "We wrote to you before about your request, reference "
                        + mail.reference()
                        + ". We still need to check who you are before we can go on.")
                .all(identityWords.wanted(mail.identity()))
                .paragraph(MONTH_STARTS)
                .paragraph(
                    "If we do not have them by "
                        + Words.date(mail.closesOn().minusDays(1))
                        + ", we will close your request. If you send them later, we will open it"
                        + " again. If you need more time or help, tell us.")));
  }

  private LetterText identityAccepted(ResidentMail.IdentityAccepted mail) {
    String accepted =
        mail.waived()
            ? "We know who you are, and you do not need to send us any documents for this."
            : "Thank you for your documents. We have checked who you are, and you do not need to"
                + " send anything more for this.";
    return mail(
        mail.waived() ? "We know who you are" : "We have checked who you are",
        signed(
            dear(mail.name())
                .paragraph(accepted)
                .heading("What happens next")
                .paragraph(
                    "We are working on your request, reference "
                        + mail.reference()
                        + ", and will answer by "
                        + Words.date(mail.answerBy())
                        + ".")
                .paragraph("You can follow it on this page:")
                .link(mail.statusPage())));
  }

  private LetterText identityProblem(ResidentMail.IdentityProblem mail) {
    List<String> problems = mail.problems().stream().map(identityWords::problem).toList();
    List<String> remedies = mail.problems().stream().map(identityWords::remedy).distinct().toList();
    return mail(
        "We could not check who you are yet",
        signed(
            dear(mail.name())
                .paragraph(
                    "Thank you for your documents for your request, reference "
                        + mail.reference()
                        + ". We could not yet check who you are. This is what was in the way:")
                .bullets(problems)
                .heading("What to send")
                .bullets(remedies)
                .paragraph(
                    "Send it by "
                        + Words.date(mail.identity().wantedBy())
                        + ", on this page, which is private:")
                .link(mail.identity().uploadPage())
                .paragraph(
                    "Do not send documents by email. If you do not have what we ask for, tell us what"
                        + " you do have, and we will find another way.")));
  }

  private LetterText clarificationAsked(ResidentMail.ClarificationAsked mail) {
    BlockList blocks =
        dear(mail.name())
            .paragraph(
                "We are working on your request, reference "
                    + mail.reference()
                    + ". To find the right information we need to ask you something:")
            .heading("Our question")
            .paragraph(mail.question())
            .heading("How to answer")
            .paragraph(
                "Reply to this email, or answer on the page below, by "
                    + Words.date(mail.wantedBy())
                    + ".")
            .link(mail.statusPage())
            .paragraph(
                "If you are not sure, tell us what you can. Rough dates, the names of people or teams,"
                    + " or what the matter was about all help.");
    if (mail.pausesClock()) {
      blocks.paragraph(
          "The time we have to answer your request stops while we wait for you, and goes on when we"
              + " have your answer.");
    }
    return mail("We have a question about your request", signed(blocks));
  }

  private LetterText clarificationReminder(ResidentMail.ClarificationReminder mail) {
    return mail(
        "Reminder: we have a question about your request",
        signed(
            dear(mail.name())
                .paragraph(
                    "We asked you something about your request, reference "
                        + mail.reference()
                        + ", and have not heard from you. This was our question:")
                .paragraph(mail.question())
                .paragraph("Reply to this email, or answer on this page:")
                .link(mail.statusPage())
                .paragraph(
                    "If we do not hear from you by "
                        + Words.date(mail.closesOn().minusDays(1))
                        + ", we will close your request. If you answer later, we will open it again. If"
                        + " you need more time or help, tell us.")));
  }

  private LetterText closedUnanswered(ResidentMail.ClosedUnanswered mail) {
    String asked =
        switch (mail.awaited()) {
          case IDENTITY -> "for documents that show who you are";
          case CLARIFICATION -> "a question about what you would like";
        };
    String missing =
        switch (mail.awaited()) {
          case IDENTITY -> "They have not come.";
          case CLARIFICATION -> "We have had no answer.";
        };
    String reason =
        switch (mail.awaited()) {
          case IDENTITY ->
              "The law lets us wait until we know who is asking (UK General Data Protection Regulation,"
                  + " Articles 12(6) and 12A(2)). Without this we cannot safely give out personal data.";
          case CLARIFICATION ->
              "The law lets us ask what a request is about when we need that to find the information (UK"
                  + " General Data Protection Regulation, Article 12A(5)). Without your answer we could"
                  + " not go on.";
        };
    String reopening =
        switch (mail.awaited()) {
          case IDENTITY ->
              "Send us the documents at any time, on this page, and we will go on with your request. Do"
                  + " not send them by email.";
          case CLARIFICATION ->
              "Answer our question at any time, on this page or by replying to this email, and we will go"
                  + " on with your request.";
        };
    return mail(
        "We have closed your request",
        signed(
            dear(mail.name())
                .paragraph(
                    "On "
                        + Words.date(mail.askedOn())
                        + " we asked you "
                        + asked
                        + ", for your request with the reference "
                        + mail.reference()
                        + ". "
                        + missing
                        + " So we have closed the request without an answer.")
                .paragraph(reason)
                .heading("How to open it again")
                .paragraph(reopening)
                .link(mail.statusPage())
                .all(routes())));
  }

  private LetterText extensionNotice(ResidentMail.ExtensionNotice mail) {
    return mail(
        "We need more time to answer your request",
        signed(
            dear(mail.name())
                .paragraph(
                    "We were due to answer your request, reference "
                        + mail.reference()
                        + ", by "
                        + Words.date(mail.formerDate())
                        + ". We need more time, and will now answer by "
                        + Words.date(mail.newDate())
                        + ". We will answer sooner if we can.")
                .heading("Why we need more time")
                .bullets(mail.reasons())
                .paragraph(
                    "The law lets us take up to two more months, once, when a request is complex or when"
                        + " one person makes several requests (UK General Data Protection Regulation,"
                        + " Article 12A(3)).")
                .paragraph("You can follow your request on this page:")
                .link(mail.statusPage())
                .all(routes())));
  }

  private LetterText statusCode(ResidentMail.StatusCode mail) {
    return mail("Your code", signed(code("to see your request", mail.code())));
  }

  private LetterText disclosureCode(ResidentMail.DisclosureCode mail) {
    return mail("Your code", signed(code("to collect your document", mail.code())));
  }

  private static BlockList code(String purpose, OneTimeCode code) {
    return new BlockList()
        .paragraph("Hello,")
        .paragraph("Your code " + purpose + " is:")
        .paragraph(code.digits())
        .paragraph("It works once, for " + OneTimeCode.MINUTES + " minutes. " + NEW_CODE)
        .paragraph(
            "Do not give it to anyone. We will never ask you for it by telephone or email. If you did"
                + " not ask for a code, you can ignore this email.");
  }

  private LetterText ready(ResidentMail.Ready mail) {
    return mail(
        switch (mail.left()) {
          case NEW -> "Something is ready for you to collect";
          case ALL -> "Reminder: something is ready for you to collect";
          case PART -> "Reminder: there is more for you to collect";
        },
        signed(
            new BlockList()
                .paragraph("Hello,")
                .paragraph(
                    switch (mail.left()) {
                      case NEW -> "Something is ready for you to collect on this page:";
                      case ALL -> "Something is still ready for you to collect on this page:";
                      case PART ->
                          "You have collected a part of it. The rest is still ready for you on this"
                              + " page, which says what is left:";
                    })
                .link(mail.link())
                .paragraph(
                    "You can collect it until "
                        + Words.date(mail.until())
                        + ". The page will send a code to this email address, which you need to go on."
                        + " If you share this mailbox with someone, or would like to have it another way,"
                        + " contact us first.")));
  }

  private LetterText collected(ResidentMail.Collected mail) {
    return mail(
        "Your document was collected",
        signed(
            new BlockList()
                .paragraph("Hello,")
                .paragraph(
                    "On "
                        + Words.date(mail.on())
                        + " your document was collected with a code that we sent to this email address.")
                .paragraph(
                    "If that was you, there is nothing to do. If it was not, contact us at once, by"
                        + " telephone if you can, on "
                        + organisation.telephone()
                        + ".")));
  }

  private LetterText withdrawn(ResidentMail.Withdrawn mail) {
    return mail(
        "You have withdrawn your request",
        signed(
            dear(mail.name())
                .paragraph(
                    "You told us that you no longer want an answer to your request, reference "
                        + mail.reference()
                        + ", so we have closed it. You can make a new request at any time. If it was"
                        + " not you who told us, contact us.")
                .paragraph(
                    "We keep the record of it, and copies of anything you sent us for it, until "
                        + Words.date(mail.keptUntil())
                        + ". Then we delete them, unless the law needs us to keep them longer.")
                .all(routes())));
  }

  /** Names the three routes: us, the Commissioner, the court (D11). */
  private List<LetterBlock> routes() {
    return new BlockList()
        .heading("If you are not happy with this")
        .bullets(
            "Complain to us, or ask for a review, which somebody else will do: "
                + oneLine(organisation.reviewContact()),
            "Complain to the " + oneLine(organisation.commissioner()),
            "Go to court, which can order us to put things right. You may want legal advice first.")
        .paragraph(
            "These rights are in sections 164A, 165 and 167 of the Data Protection Act 2018. You can use"
                + " any of them.")
        .toList();
  }

  private static String oneLine(Organisation.Contact contact) {
    return contact.name() + ". " + String.join(". ", contact.lines());
  }

  private static BlockList dear(PersonName name) {
    return new BlockList().paragraph("Dear " + name.value() + ",");
  }

  private List<LetterBlock> signed(BlockList blocks) {
    return blocks
        .paragraph(
            "You can reach us at "
                + organisation.replyAddress().value()
                + " or on "
                + organisation.telephone()
                + ".")
        .paragraph(organisation.teamName() + "\n" + organisation.name())
        .toList();
  }

  private static LetterText mail(String subject, List<LetterBlock> blocks) {
    return new LetterText(Optional.empty(), subject, blocks);
  }
}
