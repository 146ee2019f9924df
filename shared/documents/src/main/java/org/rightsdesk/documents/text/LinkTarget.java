package org.rightsdesk.documents.text;

/** Where a link leads, beside the words that are shown for it. */
public final class LinkTarget {
  private LinkTarget() {}

  /** Whether an address tells more than the words that are shown for it. */
  public static boolean tellsMore(String target, String shown) {
    return !bare(target).equals(bare(shown.strip()));
  }

  /** An address as people write it. */
  private static String bare(String address) {
    return address
        .replaceFirst("^(?i:https?://|mailto:|tel:)", "")
        .replaceFirst("^(?i:www\\.)", "")
        .replaceFirst("/$", "");
  }
}
