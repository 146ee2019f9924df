package org.rightsdesk.correspondence.outgoing;

import java.util.List;
import org.rightsdesk.domain.casework.DocumentProblem;

/** The words about identity documents: what is wanted, what was wrong, what to send. */
final class IdentityWords {
  /** Returns what to send, by when and where (P 5.4.3). */
  List<LetterBlock> wanted(ResidentMail.IdentityNeeded identity) {
    return new BlockList()
        .paragraph(
            "Send us a photograph or scan of one or more documents that between them show these three"
                + " things:")
        .bullets("your full name", "your address", "your date of birth")
        .paragraph(
            "For example: a driving licence; or a passport together with a bank statement, benefit"
                + " letter or council tax bill from the last three months. You can cover anything else on"
                + " them, such as account numbers.")
        .paragraph(
            "Send them by " + Words.date(identity.wantedBy()) + ", on this page, which is private:")
        .link(identity.uploadPage())
        .paragraph(
            "Do not send documents by email. If you do not have any of these, tell us, and we will find"
                + " another way.")
        .toList();
  }

  /** Returns what was wrong, without saying what is on record. */
  String problem(DocumentProblem problem) {
    return switch (problem) {
      case NAME_DIFFERS -> "The name on the document is not the name we have for you.";
      case ADDRESS_DIFFERS -> "The address on the document is not the address we have for you.";
      case DATE_OF_BIRTH_DIFFERS ->
          "The date of birth on the document is not the one we have for you.";
      case NAME_NOT_SHOWN -> "The documents do not show your full name.";
      case ADDRESS_NOT_SHOWN -> "The documents do not show your address.";
      case DATE_OF_BIRTH_NOT_SHOWN -> "The documents do not show your date of birth.";
      case CANNOT_BE_READ -> "We could not read the document: it was blurred, dark or cut off.";
      case OUT_OF_DATE -> "The document is out of date.";
      case NOT_ACCEPTED_KIND -> "The document is not of a kind that we can use for this.";
      case NOT_SAFE_TO_OPEN -> "Our virus check did not let us open the file.";
    };
  }

  /** Returns what to send instead. */
  String remedy(DocumentProblem problem) {
    return switch (problem) {
      case NAME_DIFFERS ->
          "If your name has changed, a document that shows the change, such as a marriage certificate or"
              + " a deed poll. If not, a document with the name you have used with us.";
      case ADDRESS_DIFFERS ->
          "If you have moved, a document that shows the address you had with us, and one that shows"
              + " where you live now. If not, a document that shows your address.";
      case DATE_OF_BIRTH_DIFFERS, DATE_OF_BIRTH_NOT_SHOWN ->
          "A document that shows your date of birth, such as a passport, driving licence or birth"
              + " certificate.";
      case NAME_NOT_SHOWN ->
          "A document that shows your full name, such as a passport or driving licence.";
      case ADDRESS_NOT_SHOWN ->
          "A document from the last three months that shows your name and address, such as a bank"
              + " statement, benefit letter or council tax bill.";
      case CANNOT_BE_READ ->
          "A new photograph or scan of the document, in good light, with all four corners showing.";
      case OUT_OF_DATE -> "The same kind of document, in date.";
      case NOT_ACCEPTED_KIND ->
          "A passport, driving licence, birth certificate, bank statement, benefit letter or council tax"
              + " bill.";
      case NOT_SAFE_TO_OPEN ->
          "A new photograph of the document, taken with a telephone or camera.";
    };
  }
}
