package org.rightsdesk.local.cloud.http;

/** The markup of the local cloud's own pages. */
public final class Html {
  private Html() {}

  /** The text as it is written within an element or an attribute in either kind of quotes. */
  public static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
