package org.rightsdesk.casebook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.rightsdesk.domain.casework.Actor;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.Casework;
import org.rightsdesk.domain.casework.Channel;
import org.rightsdesk.domain.casework.Command;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.domain.casework.Role;
import org.rightsdesk.domain.casework.StaffId;
import org.rightsdesk.domain.clock.Nation;
import org.rightsdesk.domain.clock.WorkingCalendar;
import org.rightsdesk.domain.papers.Paper;
import org.rightsdesk.domain.people.Address;
import org.rightsdesk.domain.people.Adjustment;
import org.rightsdesk.domain.people.DateOfBirth;
import org.rightsdesk.domain.people.EmailAddress;
import org.rightsdesk.domain.people.Party;
import org.rightsdesk.domain.people.PartyRole;
import org.rightsdesk.domain.people.PersonName;
import org.rightsdesk.domain.people.PersonalText;
import org.rightsdesk.domain.people.Postcode;
import org.rightsdesk.domain.people.ReplyChannel;
import org.rightsdesk.domain.retention.RetentionSchedule;
import org.rightsdesk.domain.rights.Right;

/** People, papers and commands to test with. Nobody here exists. */
public final class CaseworkSamples {
  public static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  public static final Actor REQUESTER = new Actor.Requester();
  public static final Actor MACHINE = new Actor.Machine("test");
  public static final Actor OFFICER = staff("officer-1", Role.OFFICER);
  public static final Actor SECOND_OFFICER = staff("officer-2", Role.OFFICER);
  public static final Actor MANAGER = staff("manager-1", Role.MANAGER);

  /** The likeness of a record of which nothing is known. */
  public static final Paper.Likeness UNKNOWN_LIKENESS =
      new Paper.Likeness(Optional.empty(), Optional.empty(), Optional.empty());

  private CaseworkSamples() {}

  /** The rules by the holidays of England and Wales and the policy's retention. */
  public static Casework casework() {
    return new Casework(WorkingCalendar.of(Nation.ENGLAND_AND_WALES), RetentionSchedule.POLICY);
  }

  private static Actor staff(String id, Role role) {
    return new Actor.Staff(new StaffId(id), EnumSet.of(role));
  }

  /** The same reference for the same seed. */
  public static CaseReference reference(long seed) {
    return CaseReference.draw(new Random(seed));
  }

  /** A request by form that reached the team on the day it was made. */
  public static Command.Open openByForm(CaseReference reference, LocalDate day) {
    return new Command.Open(reference, Right.ACCESS, Channel.FORM, day, day);
  }

  /** A request by mail that reached the team on the day it was written. */
  public static Command.Open openByMail(CaseReference reference, LocalDate day) {
    return new Command.Open(reference, Right.ACCESS, Channel.MAIL, day, day);
  }

  /** The requester with what they ask for. */
  public static Papers request() {
    return new Papers(List.of(party("Wilhelmina Test")), List.of(words("request")));
  }

  public static Party party(String name) {
    return new Party(
        PartyRole.DATA_SUBJECT,
        new PersonName(name),
        List.of(new PersonName("Billie Test")),
        Optional.of(new Address(List.of("1 Sample Street", "Sampleton"), new Postcode("ZZ1 1ZZ"))),
        Optional.of(new DateOfBirth(LocalDate.of(1980, 2, 29))),
        Optional.of(new EmailAddress("w.test@example.org")),
        Optional.of(new PersonalText("01632 960000")),
        ReplyChannel.SECURE_LINK,
        Set.of(Adjustment.LARGE_PRINT, Adjustment.CONTACT_BY_TELEPHONE),
        true);
  }

  public static Paper.Words words(String id) {
    return new Paper.Words(
        new PaperId(id),
        Paper.Purpose.REQUEST,
        new PersonalText("Everything you hold about me, “quotes”, émigré, 🏠\n\tand so on."),
        Instant.parse("2026-03-02T09:00:00.123456789Z"));
  }

  /** A record that was found, with a text of this many characters. */
  public static Paper.HeldRecord heldRecord(int number, int length) {
    return new Paper.HeldRecord(
        new PaperId("record-" + number),
        number,
        new PersonalText("Letter " + number),
        "Housing",
        "letter",
        "2025-01-31",
        "OFFICIAL",
        new PersonalText("x".repeat(length)),
        new PersonalText("letter-" + number + ".pdf"),
        new Paper.StoredObject("records", "case/record-" + number, "v1"),
        Optional.empty(),
        UNKNOWN_LIKENESS,
        Optional.empty());
  }

  /** The same record with another marking. */
  public static Paper.HeldRecord marked(Paper.HeldRecord record, String marking) {
    return new Paper.HeldRecord(
        record.id(),
        record.number(),
        record.title(),
        record.system(),
        record.kind(),
        record.date(),
        marking,
        record.found(),
        record.fileName(),
        record.object(),
        record.canonical(),
        record.likeness(),
        record.left());
  }
}
