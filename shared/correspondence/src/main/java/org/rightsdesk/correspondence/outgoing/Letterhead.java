package org.rightsdesk.correspondence.outgoing;

import java.time.LocalDate;
import java.util.List;
import org.rightsdesk.correspondence.PrintableText;

/**
 * What stands above a letter on paper.
 *
 * @param sender the organisation's name and address, a line each
 * @param addressee name and address, a line each
 * @param date the letter's date, in the organisation's time zone
 * @param reference the case's reference
 */
public record Letterhead(
    List<String> sender, List<String> addressee, LocalDate date, String reference) {
  public Letterhead {
    sender = sender.stream().map(PrintableText::onOneLine).toList();
    addressee = addressee.stream().map(PrintableText::onOneLine).toList();
    reference = PrintableText.onOneLine(reference);
  }

  /** Returns the date as a letter prints it, such as "27 November 2026". */
  public String printedDate() {
    return Words.date(date);
  }

  @Override
  public String toString() {
    return "Letterhead[masked]";
  }
}
