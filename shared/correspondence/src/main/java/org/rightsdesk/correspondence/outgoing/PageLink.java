package org.rightsdesk.correspondence.outgoing;

import java.net.URI;

/**
 * The address of one of our own pages, as a mail may show it.
 *
 * <p>It has no query, so that nothing secret is in an address that servers log; a secret may only
 * be in the fragment, which browsers keep to themselves (threat B6). It prints masked.
 */
public record PageLink(URI address) {
  public PageLink {
    boolean secure = "https".equals(address.getScheme());
    boolean local = "http".equals(address.getScheme()) && "localhost".equals(address.getHost());
    if (!secure && !local) {
      throw new IllegalArgumentException("a link in a mail must be https");
    }
    if (address.getHost() == null
        || address.getRawQuery() != null
        || address.getRawUserInfo() != null) {
      throw new IllegalArgumentException("a link in a mail must have a host, and no query or user");
    }
  }

  /** Returns the link of this text. */
  public static PageLink of(String address) {
    return new PageLink(URI.create(address));
  }

  @Override
  public String toString() {
    return "PageLink[masked]";
  }
}
