package org.rightsdesk.correspondence.outgoing;

/** Writes the words of each kind of mail in the organisation's name. */
public final class LetterWriter {
  private final ResidentMailWriter residents;
  private final StaffMailWriter staff;

  /** Writes in the name of the organisation. */
  public LetterWriter(Organisation organisation) {
    this.residents = new ResidentMailWriter(organisation);
    this.staff = new StaffMailWriter(organisation);
  }

  /** Returns the words of the mail. */
  public LetterText write(Letter letter) {
    return switch (letter) {
      case ResidentMail mail -> residents.write(mail);
      case StaffMail mail -> staff.write(mail);
    };
  }
}
