package org.rightsdesk.correspondence.outgoing;

import java.time.LocalDate;

/** A mail to a member of staff. It names a case by its reference only. */
public sealed interface StaffMail extends Letter {

  /**
   * Reminds the officer of a date that is coming.
   *
   * @param due the day by which the answer is due
   * @param daysLeft calendar days from today; 0 on the day itself, negative when it has passed
   * @param awaited what the case waits for, as a phrase such as "the second check"
   */
  record DueReminder(
      String reference, LocalDate due, int daysLeft, String awaited, PageLink casePage)
      implements StaffMail {
    public DueReminder {
      reference = HeaderText.checked(reference);
      awaited = HeaderText.checked(awaited);
    }
  }

  /**
   * Asks again for something that was asked for before.
   *
   * @param task what was asked for, as a phrase such as "search of the repairs records"
   * @param times how often it has been asked for, counting this mail; at least 2
   */
  record Chaser(
      String reference, String task, LocalDate askedOn, LocalDate due, int times, PageLink casePage)
      implements StaffMail {
    public Chaser {
      reference = HeaderText.checked(reference);
      task = HeaderText.checked(task);
    }
  }

  /**
   * Tells the officer of something that needs a person now.
   *
   * @param what a whole sentence that says what happened, without anything personal
   */
  record Alert(String reference, String what, PageLink casePage) implements StaffMail {
    public Alert {
      reference = HeaderText.checked(reference);
      what = HeaderText.checked(what);
    }
  }

  /** Who a late case is brought to. */
  enum Level {
    MANAGER,
    HEAD
  }

  /**
   * Brings a case to the manager, and then to the head.
   *
   * @param daysLeft as in {@link DueReminder}
   */
  record Escalation(
      String reference, Level to, LocalDate due, int daysLeft, String awaited, PageLink casePage)
      implements StaffMail {
    public Escalation {
      reference = HeaderText.checked(reference);
      awaited = HeaderText.checked(awaited);
    }
  }

  /**
   * Tells a member of staff that what they forwarded has arrived.
   *
   * @param reference of the case in triage
   * @param readable whether the mail could be read; if not, a person opens it by hand
   */
  record TriageAcknowledgement(String reference, boolean readable) implements StaffMail {
    public TriageAcknowledgement {
      reference = HeaderText.checked(reference);
    }
  }

  /** Tells the officer that the disclosure was collected. */
  record DisclosureCollected(String reference, LocalDate on, PageLink casePage)
      implements StaffMail {
    public DisclosureCollected {
      reference = HeaderText.checked(reference);
    }
  }

  /**
   * Tells the manager that a case will be deleted, in time for a hold.
   *
   * @param closedOn the day the case was closed
   */
  record DisposalNotice(
      String reference, LocalDate closedOn, LocalDate deletedOn, PageLink casePage)
      implements StaffMail {
    public DisposalNotice {
      reference = HeaderText.checked(reference);
    }
  }
}
