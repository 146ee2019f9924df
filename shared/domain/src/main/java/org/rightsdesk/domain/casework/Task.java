package org.rightsdesk.domain.casework;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that a person must do. Tasks follow from the state of the case.
 *
 * @param by the day by which; empty where only the case's own date sets it
 * @param about the paper it is about, or the name of the failed step
 */
public record Task(Kind kind, Role role, Optional<LocalDate> by, Optional<String> about) {
  /** The kinds of task. */
  public enum Kind {
    TRIAGE,
    CHECK_IDENTITY,
    LOOK_AT_UPLOAD,
    REVIEW_RECORDS,
    HANDLE_BY_HAND,
    DECIDE,
    SECOND_CHECK,
    RELEASE,
    TELL_PASSWORD,
    ANSWER_NOT_COLLECTED,
    LETTER_NOT_SENT,
    LETTER_NOT_DELIVERED,
    STEP_FAILED
  }

  /** A name for the task that is unique within its case. */
  public String id() {
    return about.map(paper -> kind + ":" + paper).orElse(kind.name());
  }
}
