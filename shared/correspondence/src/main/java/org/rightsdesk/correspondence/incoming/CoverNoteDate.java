package org.rightsdesk.correspondence.incoming;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds a day on which a member of staff says that a request came, such as "rang on 3 March 2026".
 */
final class CoverNoteDate {
  private static final int MAX_LENGTH = 5_000;

  private static final Pattern CAME =
      Pattern.compile(
          "\\b(?:received|came|arrived|handed|called|rang|phoned|telephoned|spoke|visited|dated)\\b",
          Pattern.CASE_INSENSITIVE);

  private CoverNoteDate() {}

  static Optional<WrittenDate> in(String note) {
    String start = note.length() > MAX_LENGTH ? note.substring(0, MAX_LENGTH) : note;
    return start
        .lines()
        .filter(line -> CAME.matcher(line).find())
        .flatMap(line -> DateWords.read(line).stream())
        .findFirst();
  }
}
