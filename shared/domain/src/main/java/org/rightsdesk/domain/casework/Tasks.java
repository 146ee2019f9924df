package org.rightsdesk.domain.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rightsdesk.domain.casework.RecordState.Preparation;
import org.rightsdesk.domain.casework.Task.Kind;

/** What people have to do for a case, as its state says. No open case is without a next step. */
public final class Tasks {
  private Tasks() {}

  /** The open tasks of a case, in the order in which they are best done. */
  public static List<Task> of(Case state) {
    List<Task> tasks = new ArrayList<>();
    state
        .failedSteps()
        .keySet()
        .forEach(step -> tasks.add(task(Kind.STEP_FAILED, Optional.of(step))));
    state
        .lettersNotSent()
        .keySet()
        .forEach(letter -> tasks.add(task(Kind.LETTER_NOT_SENT, Optional.of(letter.value()))));
    state
        .lettersNotDelivered()
        .forEach(
            (letter, undelivered) -> {
              if (!undelivered.seenTo()) {
                tasks.add(task(Kind.LETTER_NOT_DELIVERED, Optional.of(letter.value())));
              }
            });
    switch (state.stage()) {
      case TRIAGE -> tasks.add(task(Kind.TRIAGE, Optional.empty()));
      case IDENTITY -> identity(state, tasks);
      case REVIEW -> review(state, tasks);
      case CHECK ->
          tasks.add(
              task(
                  state.disclosure().flatMap(Disclosure::checkedBy).isPresent()
                      ? Kind.RELEASE
                      : Kind.SECOND_CHECK,
                  Optional.empty()));
      case READY -> password(state, tasks);
      case CLOSED -> {
        password(state, tasks);
        if (state.isLeftUncollected()) {
          tasks.add(task(Kind.ANSWER_NOT_COLLECTED, Optional.empty()));
        }
      }
      case CLARITY, SEARCH, COMPOSING, DISPOSAL -> {}
    }
    return tasks;
  }

  private static void password(Case state, List<Task> tasks) {
    if (state.isPasswordOwed()) {
      tasks.add(task(Kind.TELL_PASSWORD, Optional.empty()));
    }
  }

  private static void identity(Case state, List<Task> tasks) {
    if (state.identity() instanceof IdentityGate.NotMatched) {
      return;
    }
    boolean toCheck = false;
    for (var entry : state.identityDocuments().entrySet()) {
      toCheck |= entry.getValue().isClean();
      boolean unsafe = entry.getValue().verdict().filter(v -> v != ScanVerdict.CLEAN).isPresent();
      if (unsafe || CaseDates.isScanOverdue(state, entry.getValue())) {
        tasks.add(task(Kind.LOOK_AT_UPLOAD, Optional.of(entry.getKey().value())));
      }
    }
    if (toCheck) {
      tasks.add(task(Kind.CHECK_IDENTITY, Optional.empty()));
    }
  }

  private static void review(Case state, List<Task> tasks) {
    if (state.isReviewed()) {
      tasks.add(task(Kind.DECIDE, Optional.empty()));
      return;
    }
    boolean readable = false;
    for (RecordState record : state.records()) {
      if (record.outcome().isEmpty()) {
        if (record.preparation() instanceof Preparation.None) {
          tasks.add(task(Kind.HANDLE_BY_HAND, Optional.of(record.id().value())));
        } else {
          readable = true;
        }
      }
    }
    if (readable) {
      tasks.add(task(Kind.REVIEW_RECORDS, Optional.empty()));
    }
  }

  private static Task task(Kind kind, Optional<String> about) {
    return new Task(kind, Role.OFFICER, Optional.empty(), about);
  }
}
