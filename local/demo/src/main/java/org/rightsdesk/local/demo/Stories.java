package org.rightsdesk.local.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rightsdesk.domain.people.Address;
import org.rightsdesk.domain.people.EmailAddress;
import org.rightsdesk.domain.people.PersonName;
import org.rightsdesk.domain.people.PersonalText;
import org.rightsdesk.domain.people.Postcode;
import org.rightsdesk.domain.people.ProposedRequester;

/**
 * The demonstration cases: one or two at every stage, some late, some with nobody.
 *
 * <p>Amara Bennett makes no request here: whoever tries the system makes it in her name.
 */
final class Stories {
  private static final String EVERYTHING = "Please send me a copy of everything you hold about me.";

  private final Stores stores;
  private final Days days;
  private final Team.Member officer;
  private final Team.Member second;
  private final Team.Member manager;

  Stories(Stores stores, Team team, Days days) {
    this.stores = stores;
    this.days = days;
    this.officer = team.officer();
    this.second = team.secondOfficer();
    this.manager = team.manager();
  }

  /** All of them. Those that the machines work on longest come first. */
  List<Story> all() {
    return List.of(
        answered(),
        ready(),
        inCheck(),
        dueThisWeek(),
        dueToday(),
        overdue(),
        extended(),
        notBegun(),
        messageToRead(),
        messageThatCannotBeRead(),
        proofAwaited(),
        requesterReminded(),
        proofToCheck(),
        proofRejected(),
        questionAsked(),
        withdrawn(),
        heldNearDeletion());
  }

  /** A request whose proof of identity was complete on the day, and was accepted. */
  private Telling verified(
      String key, String resident, LocalDate complete, String request, Team.Member by) {
    Resident requester = Resident.called(resident);
    return Telling.form(stores, key, requester, complete.minusDays(2), request)
        .document(complete, requester)
        .verified(days.working(complete.plusDays(1)), by);
  }

  private Story answered() {
    return verified(
            "answered",
            "rosa",
            days.ago(13),
            "I applied for a garage in 2019. Do you still hold anything about me?",
            second)
        .with(second)
        .upTo(Goal.COLLECTED);
  }

  private Story ready() {
    return verified("ready", "arjun", days.ago(20), EVERYTHING, officer)
        .with(officer)
        .upTo(Goal.RELEASED);
  }

  private Story inCheck() {
    return verified(
            "in-check",
            "keith",
            days.ago(22),
            "All notes, letters and mails about the noise complaints, please, from both sides.",
            second)
        .with(second)
        .upTo(Goal.DECIDED);
  }

  private Story dueThisWeek() {
    return verified(
            "due-this-week",
            "sian",
            days.startDueFrom(days.laterThisWeek()),
            "Everything about my tenancy at Quarry Bank since 2018. Please do not write to the"
                + " house: I no longer live there.",
            officer)
        .with(officer)
        .upTo(Goal.HALFWAY);
  }

  private Story dueToday() {
    return verified("due-today", "danielle", days.startDueFrom(days.today()), EVERYTHING, officer)
        .with(officer)
        .upTo(Goal.REVIEWED);
  }

  private Story overdue() {
    return verified(
            "overdue",
            "yusuf",
            days.startOverBefore(days.ago(2)),
            "Repair records for my windows, and what was said about me.",
            second)
        .with(second)
        .upTo(Goal.BEGUN);
  }

  private Story extended() {
    LocalDate complete = days.ago(38);
    return verified(
            "extended",
            "tomasz",
            complete,
            "All emails that mention me or my son, from every department, for six years.",
            second)
        .extended(
            days.working(complete.plusDays(20)),
            second,
            "The request reaches six years of mail in seven departments, and much of it names"
                + " other people. Reading it needs more than a month.")
        .with(second)
        .upTo(Goal.BEGUN);
  }

  private Story notBegun() {
    return verified("not-begun", "priya", days.ago(5), EVERYTHING, officer).end();
  }

  private Story messageToRead() {
    LocalDate sent = days.ago(5);
    return Telling.mail(
            stores,
            "message-to-read",
            new Message(
                "becky.lowe@larkfieldhomes.example",
                "FW: still waiting",
                """
                Hi, this came to the front desk inbox. I think it is for you. Becky

                From: Yusuf Demir-Hale <ydh@example.net>
                Sent: %s
                To: hello@larkfieldhomes.example

                I asked for my repair records weeks ago and have heard nothing.
                I now also want a copy of every phone note with my name on it.
                Yusuf Demir-Hale
                18 St Hilda's Terrace, Stannerby ZY4 1LT
                """
                    .formatted(sent),
                days.ago(1),
                sent,
                "The forwarded message says that it was sent on this day.\n“" + sent + "”",
                Optional.of(
                    new ProposedRequester(
                        Optional.of(
                            new ProposedRequester.Writer(
                                Optional.of(new PersonName("Yusuf Demir-Hale")),
                                new EmailAddress("ydh@example.net"),
                                new PersonalText("From: Yusuf Demir-Hale <ydh@example.net>"))),
                        Optional.of(
                            new ProposedRequester.Home(
                                new Address(
                                    List.of("18 St Hilda's Terrace", "Stannerby"),
                                    new Postcode("ZY4 1LT")),
                                new PersonalText("18 St Hilda's Terrace, Stannerby ZY4 1LT"))))),
                true))
        .end();
  }

  private Story messageThatCannotBeRead() {
    return Telling.mail(
            stores,
            "message-not-read",
            new Message(
                "callum.voss@larkfieldhomes.example",
                "FW: letter handed in",
                "This mail could not be read. It is damaged.",
                days.today(),
                days.today(),
                "",
                Optional.empty(),
                false))
        .end();
  }

  private Story proofAwaited() {
    return Telling.form(
            stores, "proof-awaited", Resident.called("margaret"), days.ago(1), EVERYTHING)
        .end();
  }

  private Story requesterReminded() {
    return Telling.form(
            stores,
            "requester-reminded",
            Resident.called("samuel"),
            days.ago(17),
            "Everything about the boiler, and my rent account.")
        .with(second)
        .end();
  }

  private Story proofToCheck() {
    Resident requester = Resident.called("arjun");
    return Telling.form(
            stores,
            "proof-to-check",
            requester,
            days.ago(4),
            "What you wrote to the council about our fence since my last request.")
        .document(days.ago(2), requester)
        .with(officer)
        .end();
  }

  private Story proofRejected() {
    Resident requester = Resident.called("liam");
    return Telling.form(
            stores,
            "proof-rejected",
            requester,
            days.ago(11),
            "I want to see the file on 27 Quarry Bank, all of it.")
        .document(days.ago(9), requester)
        .notMatched(
            days.working(days.ago(8)),
            second,
            "The card shows no day of issue, so we cannot tell whether it is valid. Please send a"
                + " passport, a driving licence, or a bill of the last three months.")
        .with(second)
        .end();
  }

  private Story questionAsked() {
    return verified("question-asked", "danielle", days.ago(9), "My complaint, please.", officer)
        .asked(
            days.working(days.ago(7)),
            officer,
            "You have made three complaints since 2023. Which of them do you mean, or all three?")
        .with(officer)
        .end();
  }

  private Story withdrawn() {
    return verified("withdrawn", "samuel", days.ago(62), EVERYTHING, second)
        .withdrawn(days.ago(55))
        .with(second)
        .end();
  }

  /** Closed three years ago but for ten days. */
  private Story heldNearDeletion() {
    LocalDate closed =
        days.calendar().sameOrNextWorkingDay(days.today().minusYears(3).plusDays(10));
    return Telling.mail(
            stores,
            "held-near-deletion",
            new Message(
                "becky.lowe@larkfieldhomes.example",
                "FW: neighbour's file",
                """
                From: Doreen Porter
                I would like to see what the lady upstairs has said about us to the council.
                Doreen Porter, Flat 1, 14 Alder Court
                """,
                closed.minusDays(1),
                closed.minusDays(1),
                "The day on which the mail was sent.",
                Optional.empty(),
                true))
        .dismissed(
            closed,
            officer,
            "Asks for another person's complaint, not for data about herself. Answered by telephone"
                + " and told how to ask for her own data.")
        .held(
            days.ago(4),
            days.working(days.ago(3)),
            manager,
            "A claim about the noise at Alder Court is before the county court. Nothing about it"
                + " may go until the claim has ended.")
        .end();
  }
}
