package org.rightsdesk.correspondence.outgoing;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rightsdesk.domain.casework.DocumentProblem;
import org.rightsdesk.domain.exemptions.Exemption;
import org.rightsdesk.domain.people.PersonName;
import org.rightsdesk.domain.rights.Right;

/** One letter of each kind, with invented facts. */
final class Samples {
  static final Path ORGANISATION_FILE = Path.of("../../organisation/organisation.properties");
  static final Organisation ORGANISATION = OrganisationConfiguration.read(ORGANISATION_FILE);
  static final PersonName NAME = new PersonName("Jo Bloggs");
  static final String REFERENCE = "RD-2026-0001";
  static final PageLink STATUS = PageLink.of("https://rights.larkfieldhomes.example/status");
  static final PageLink CASE =
      PageLink.of("https://console.larkfieldhomes.example/cases/RD-2026-0001");
  static final PageLink COLLECT =
      PageLink.of("https://rights.larkfieldhomes.example/collect#c2VjcmV0");
  static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  private static final ResidentMail.IdentityNeeded IDENTITY =
      new ResidentMail.IdentityNeeded(
          DAY.plusDays(14), PageLink.of("https://rights.larkfieldhomes.example/identity"));

  private Samples() {}

  static List<ResidentMail> residentMails() {
    return List.of(
        new ResidentMail.Acknowledgement(
            NAME,
            REFERENCE,
            DAY,
            List.of(Right.ACCESS),
            DAY.plusMonths(1),
            Optional.of(IDENTITY),
            STATUS),
        new ResidentMail.Acknowledgement(
            NAME,
            REFERENCE,
            DAY,
            List.of(Right.ACCESS, Right.ERASURE),
            DAY.plusMonths(1),
            Optional.empty(),
            STATUS),
        new ResidentMail.IdentityWanted(NAME, REFERENCE, IDENTITY),
        new ResidentMail.IdentityReminder(NAME, REFERENCE, IDENTITY, DAY.plusDays(60)),
        new ResidentMail.IdentityAccepted(NAME, REFERENCE, false, DAY.plusMonths(1), STATUS),
        new ResidentMail.IdentityProblem(
            NAME, REFERENCE, List.of(DocumentProblem.values()), IDENTITY),
        new ResidentMail.ClarificationAsked(
            NAME,
            REFERENCE,
            "Which repair do you mean: the boiler or the roof?",
            DAY.plusDays(14),
            true,
            STATUS),
        new ResidentMail.ClarificationReminder(
            NAME,
            REFERENCE,
            "Which repair do you mean: the boiler or the roof?",
            DAY.plusDays(30),
            STATUS),
        new ResidentMail.ClosedUnanswered(
            NAME, REFERENCE, ResidentMail.Awaited.IDENTITY, DAY, STATUS),
        new ResidentMail.ClosedUnanswered(
            NAME, REFERENCE, ResidentMail.Awaited.CLARIFICATION, DAY, STATUS),
        new ResidentMail.ExtensionNotice(
            NAME,
            REFERENCE,
            List.of("You have made three requests, and we are answering them together."),
            DAY,
            DAY.plusMonths(2),
            STATUS),
        new ResidentMail.StatusCode(new OneTimeCode("048213")),
        new ResidentMail.Ready(COLLECT, DAY.plusDays(30), ResidentMail.Ready.Left.NEW),
        new ResidentMail.DisclosureCode(new OneTimeCode("048213")),
        new ResidentMail.Collected(DAY),
        new ResidentMail.Withdrawn(NAME, REFERENCE, DAY.plusYears(3)),
        new ResidentMail.Ready(COLLECT, DAY.plusDays(30), ResidentMail.Ready.Left.ALL),
        new ResidentMail.Ready(COLLECT, DAY.plusDays(30), ResidentMail.Ready.Left.PART),
        new ResidentMail.IdentityAccepted(NAME, REFERENCE, true, DAY.plusMonths(1), STATUS));
  }

  static List<StaffMail> staffMails() {
    return List.of(
        new StaffMail.DueReminder(REFERENCE, DAY, 5, "the second check", CASE),
        new StaffMail.DueReminder(REFERENCE, DAY, 0, "the second check", CASE),
        new StaffMail.Chaser(
            REFERENCE, "search of the repairs records", DAY.minusDays(6), DAY, 2, CASE),
        new StaffMail.Alert(REFERENCE, "The mail with the link to the disclosure came back.", CASE),
        new StaffMail.Escalation(
            REFERENCE, StaffMail.Level.MANAGER, DAY, 1, "the officer's decision", CASE),
        new StaffMail.Escalation(
            REFERENCE, StaffMail.Level.HEAD, DAY, -2, "the officer's decision", CASE),
        new StaffMail.TriageAcknowledgement(REFERENCE, true),
        new StaffMail.TriageAcknowledgement(REFERENCE, false),
        new StaffMail.DisclosureCollected(REFERENCE, DAY, CASE),
        new StaffMail.DisposalNotice(REFERENCE, DAY, DAY.plusYears(3), CASE));
  }

  static ResponseDraft.AccessResponse access(
      AccessDecision decision, List<Withheld> withheld, List<String> notIncluded, int pages) {
    return new ResponseDraft.AccessResponse(
        NAME,
        REFERENCE,
        List.of("7 Meadow Court", "Larkfield", "LF2 3CD"),
        DAY,
        DAY.minusMonths(1),
        "You would like a copy of the records of repairs to your home since 2024, and of the emails"
            + " about them.",
        decision,
        List.of(
            "the housing management system, by your name and address",
            "the repairs team's mailbox"),
        withheld,
        notIncluded,
        pages,
        1,
        "Robin Hale, Information Rights Officer");
  }

  static ResponseDraft.AccessResponse signedBy(String name) {
    return partial(1, name);
  }

  static ResponseDraft.AccessResponse inVolumes(int volumes) {
    return partial(volumes, partial().signedBy());
  }

  private static ResponseDraft.AccessResponse partial(int volumes, String name) {
    ResponseDraft.AccessResponse draft = partial();
    return new ResponseDraft.AccessResponse(
        draft.name(),
        draft.reference(),
        draft.address(),
        draft.date(),
        draft.received(),
        draft.summary(),
        draft.decision(),
        draft.places(),
        draft.withheld(),
        draft.notIncluded(),
        draft.pages(),
        volumes,
        name);
  }

  static ResponseDraft.AccessResponse partial() {
    return access(
        AccessDecision.IN_PART,
        List.of(
            new Withheld(Exemption.TP, "It is in emails from a neighbour.", true),
            new Withheld(Exemption.LPP, "", true),
            new Withheld(Exemption.CRIME, "secret words", false)),
        List.of(
            "One photograph (repairs record 12), because the file is damaged and cannot be opened."),
        14);
  }

  static ResponseDraft.Refusal refusal() {
    return new ResponseDraft.Refusal(
        NAME,
        REFERENCE,
        List.of("7 Meadow Court", "Larkfield", "LF2 3CD"),
        DAY,
        DAY.minusDays(20),
        Right.ERASURE,
        "You would like us to delete the record of your rent account.",
        List.of(new Withheld(Exemption.ERASE_LEG, "", true)),
        "We must keep accounts of rent for six years, under the law on company accounts.",
        "Robin Hale, Information Rights Officer");
  }
}
