package org.rightsdesk.correspondence.outgoing;

import java.util.List;
import java.util.Optional;

/** Writes the mails that go to the organisation's own staff. */
final class StaffMailWriter {
  private final Organisation organisation;

  StaffMailWriter(Organisation organisation) {
    this.organisation = organisation;
  }

  LetterText write(StaffMail mail) {
    return switch (mail) {
      case StaffMail.DueReminder reminder -> dueReminder(reminder);
      case StaffMail.Chaser chaser -> chaser(chaser);
      case StaffMail.Alert alert -> alert(alert);
      case StaffMail.Escalation escalation -> escalation(escalation);
      case StaffMail.TriageAcknowledgement triage -> triage(triage);
      case StaffMail.DisclosureCollected collected -> collected(collected);
      case StaffMail.DisposalNotice notice -> disposalNotice(notice);
    };
  }

  private LetterText dueReminder(StaffMail.DueReminder mail) {
    return mail(
        mail.reference() + " is " + due(mail.daysLeft()),
        new BlockList()
            .paragraph(
                "Case "
                    + mail.reference()
                    + " is "
                    + due(mail.daysLeft())
                    + ": the date is "
                    + Words.date(mail.due())
                    + ". It is waiting for: "
                    + mail.awaited()
                    + ".")
            .paragraph("Open the case:")
            .link(mail.casePage()));
  }

  private LetterText chaser(StaffMail.Chaser mail) {
    return mail(
        "Reminder " + (mail.times() - 1) + " for " + mail.reference() + ": " + mail.task(),
        new BlockList()
            .paragraph(
                "On "
                    + Words.date(mail.askedOn())
                    + " you were asked for this, for case "
                    + mail.reference()
                    + ": "
                    + mail.task()
                    + ". It was wanted by "
                    + Words.date(mail.due())
                    + " and is not done yet.")
            .paragraph(
                "If there is nothing to find or do, say so on the case; that closes the task. If you are"
                    + " the wrong person, say who is the right one.")
            .paragraph("Open the case:")
            .link(mail.casePage()));
  }

  private LetterText alert(StaffMail.Alert mail) {
    return mail(
        mail.reference() + " needs you",
        new BlockList()
            .paragraph("Case " + mail.reference() + " needs a person to look at it:")
            .paragraph(mail.what())
            .paragraph("Open the case:")
            .link(mail.casePage()));
  }

  private LetterText escalation(StaffMail.Escalation mail) {
    String role =
        switch (mail.to()) {
          case MANAGER -> "the casework manager";
          case HEAD -> "the head of corporate information and governance";
        };
    return mail(
        "Escalated: " + mail.reference() + " is " + due(mail.daysLeft()),
        new BlockList()
            .paragraph(
                "This comes to you as "
                    + role
                    + ". Case "
                    + mail.reference()
                    + " is "
                    + due(mail.daysLeft())
                    + ": the date is "
                    + Words.date(mail.due())
                    + ". It is waiting for: "
                    + mail.awaited()
                    + ".")
            .paragraph("Decide with the officer what is needed for the answer to go out.")
            .paragraph("Open the case:")
            .link(mail.casePage()));
  }

  private LetterText triage(StaffMail.TriageAcknowledgement mail) {
    BlockList blocks =
        new BlockList()
            .paragraph(
                "Thank you. What you forwarded has arrived and has the reference "
                    + mail.reference()
                    + ".");
    if (mail.readable()) {
      blocks.paragraph(
          "A person in the team will read it and decide what it is. You do not need to do anything more,"
              + " and you do not need to answer the resident about it.");
    } else {
      blocks.paragraph(
          "It could not be read by the system, so a person in the team will open it by hand. Keep the"
              + " original message until they have told you that they have it.");
    }
    blocks.paragraph(
        "Do not delete or change any records about the person in the meantime: once somebody has asked"
            + " for their personal data, that can be an offence.");
    return mail("We have what you forwarded: " + mail.reference(), blocks);
  }

  private LetterText collected(StaffMail.DisclosureCollected mail) {
    return mail(
        mail.reference() + " was collected",
        new BlockList()
            .paragraph(
                "The disclosure for case "
                    + mail.reference()
                    + " was collected on "
                    + Words.date(mail.on())
                    + ".")
            .paragraph("Open the case:")
            .link(mail.casePage()));
  }

  private LetterText disposalNotice(StaffMail.DisposalNotice mail) {
    return mail(
        mail.reference() + " will be deleted on " + Words.date(mail.deletedOn()),
        new BlockList()
            .paragraph(
                "Case "
                    + mail.reference()
                    + " was closed on "
                    + Words.date(mail.closedOn())
                    + ". Everything personal in it is due to be deleted on "
                    + Words.date(mail.deletedOn())
                    + ".")
            .paragraph(
                "If it must be kept longer, for a complaint, a review or a claim, hold its deletion"
                    + " before then.")
            .paragraph("Open the case:")
            .link(mail.casePage()));
  }

  private static String due(int daysLeft) {
    if (daysLeft == 0) {
      return "due today";
    }
    if (daysLeft < 0) {
      return Words.count(-daysLeft, "day") + " overdue";
    }
    return "due in " + Words.count(daysLeft, "day");
  }

  private LetterText mail(String subject, BlockList blocks) {
    List<LetterBlock> signed =
        blocks.paragraph(organisation.teamName() + "\n" + organisation.name()).toList();
    return new LetterText(Optional.empty(), subject, signed);
  }
}
