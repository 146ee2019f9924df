package org.rightsdesk.functions.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rightsdesk.casebook.Casebook;
import org.rightsdesk.casebook.DisposalItem;
import org.rightsdesk.casebook.Papers;
import org.rightsdesk.casebook.Result;
import org.rightsdesk.domain.casework.Actor;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.Command;
import org.rightsdesk.domain.casework.Rule;
import org.rightsdesk.domain.clock.WorkingCalendar;
import org.rightsdesk.domain.papers.Paper;
import org.rightsdesk.lambda.RecordKeys;
import org.rightsdesk.lambda.ports.ObjectStore;

/**
 * The deletion of closed cases (P 5.8.2).
 *
 * <p>The order makes it safe to stop anywhere and begin again: first the case is shut to everything
 * else, then objects go, then the certificate is written, and the items of the case, by which it is
 * found, go last.
 */
final class Disposals {
  private static final Actor RETENTION = new Actor.Machine("retention");

  /** The manager is told this long before: the fortnight that must pass, and two weeks more. */
  private static final int TOLD_DAYS_BEFORE = 28;

  private final Casebook casebook;
  private final ObjectStore store;
  private final Stores stores;
  private final Clock clock;

  /** The stores that hold parts of cases, and the one for certificates. */
  record Stores(
      String identity, String mail, String records, String disclosures, String certificates) {}

  Disposals(Casebook casebook, ObjectStore store, Stores stores, Clock clock) {
    this.casebook = casebook;
    this.store = store;
    this.stores = stores;
    this.clock = clock;
  }

  /** Something due: a notice to the manager, or the deletion itself. */
  record Due(CaseReference reference, boolean notice) {}

  /** What is due today in one shard of the index. Held cases are left alone. */
  List<Due> due(int shard) {
    LocalDate today = WorkingCalendar.dateOf(clock.instant());
    List<Due> due = new ArrayList<>();
    for (DisposalItem item : casebook.disposals(shard, today.plusDays(TOLD_DAYS_BEFORE))) {
      if (item.held()) {
        continue;
      }
      if (item.noticedOn().isEmpty()) {
        due.add(new Due(item.reference(), true));
      } else if (!item.disposalOn().isAfter(today)) {
        due.add(new Due(item.reference(), false));
      }
    }
    return due;
  }

  /** Tells the manager that the case will be deleted. */
  void notice(CaseReference reference) {
    casebook.execute(reference, new Command.NoticeDisposal(), RETENTION, Papers.NONE);
  }

  /**
   * Deletes the case.
   *
   * @return the rule that stands in the way, if one does now
   */
  Optional<Rule> dispose(CaseReference reference) {
    Result begun = casebook.execute(reference, new Command.BeginDisposal(), RETENTION, Papers.NONE);
    return switch (begun) {
      case Result.Refused(Rule rule) -> Optional.of(rule);
      case Result.Unknown _ -> {
        // Nothing but items can be left, of an erasure that was cut short.
        casebook.erase(reference);
        yield Optional.empty();
      }
      case Result.Done _ -> {
        int objects = eraseObjects(reference);
        certify(reference, objects);
        casebook.erase(reference);
        yield Optional.empty();
      }
    };
  }

  private int eraseObjects(CaseReference reference) {
    int objects = 0;
    for (Paper paper : casebook.papers(reference)) {
      if (paper instanceof Paper.ReceivedMail mail) {
        objects += store.eraseAll(stores.mail(), mail.object().key());
      }
    }
    for (String prefix : List.of("uploads/", "previews/")) {
      objects += store.eraseAll(stores.identity(), prefix + reference + "/");
    }
    for (String prefix : RecordKeys.everything(reference)) {
      objects += store.eraseAll(stores.records(), prefix);
    }
    return objects + store.eraseAll(stores.disclosures(), reference + "/");
  }

  private void certify(CaseReference reference, int objects) {
    Certificate certificate =
        new Certificate(reference, WorkingCalendar.dateOf(clock.instant()), objects);
    if (store.find(stores.certificates(), certificate.key()).isEmpty()) {
      store.put(
          stores.certificates(), certificate.key(), "application/json", certificate.toBytes());
    }
  }
}
