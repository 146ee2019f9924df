package org.rightsdesk.correspondence.incoming;

import java.time.LocalDate;
import java.util.List;

/**
 * A date as a mail has it, with the days it can mean in Europe/London.
 *
 * @param words as written, on one line
 * @param days what it can mean, the British order first; two when day and month can be exchanged
 */
public record WrittenDate(String words, List<LocalDate> days) {
  public WrittenDate {
    days = List.copyOf(days);
    if (days.isEmpty()) {
      throw new IllegalArgumentException("a written date means no day");
    }
  }

  /** Returns whether the words can mean two days. */
  public boolean isAmbiguous() {
    return days.size() > 1;
  }

  @Override
  public String toString() {
    return "WrittenDate[masked]";
  }
}
