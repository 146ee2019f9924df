package org.rightsdesk.correspondence.outgoing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.rightsdesk.domain.rights.Right;

/** Small pieces of plain English that letters share. */
final class Words {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private Words() {}

  /** Returns a date as a person writes it, such as "27 November 2026". */
  static String date(LocalDate date) {
    return DATE.format(date);
  }

  /** Returns a count with its noun, such as "1 day" or "5 days". */
  static String count(int count, String noun) {
    return count == 1 ? "1 " + noun : count + " " + noun + "s";
  }

  /** Returns the parts as "a, b and c". */
  static String list(List<String> parts) {
    int last = parts.size() - 1;
    if (last < 1) {
      return String.join("", parts);
    }
    return String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
  }

  /** Returns words that follow "You asked us". */
  static String asked(Right right) {
    return switch (right) {
      case INFORMED -> "to explain how we use your personal data";
      case ACCESS -> "for a copy of your personal data";
      case RECTIFICATION -> "to put right personal data that is wrong or incomplete";
      case ERASURE -> "to delete your personal data";
      case RESTRICTION -> "to limit what we do with your personal data";
      case PORTABILITY -> "for your personal data in a form that another body can use";
      case OBJECTION -> "to stop using your personal data in some way";
      case AUTOMATED_DECISIONS -> "to have a person look at a decision made by a computer";
      case CONSENT_WITHDRAWAL -> "to act on your withdrawal of consent";
    };
  }
}
