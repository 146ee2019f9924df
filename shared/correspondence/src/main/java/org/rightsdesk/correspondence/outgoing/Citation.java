package org.rightsdesk.correspondence.outgoing;

/** Spells out how the law is cited. */
final class Citation {
  private Citation() {}

  /** Returns the short citation of the register in full words. */
  static String inFull(String citation) {
    return citation
        .replace("DPA 2018 ", "Data Protection Act 2018, ")
        .replace("UK GDPR ", "UK General Data Protection Regulation, ")
        .replace("Sch ", "Schedule ")
        .replace(" paras ", ", paragraphs ")
        .replace(" para ", ", paragraph ")
        .replace("(a)-(b)", "(a) and (b)")
        .replace("10-12", "10 to 12")
        .replace("Arts ", "Articles ")
        .replace("Art ", "Article ");
  }
}
