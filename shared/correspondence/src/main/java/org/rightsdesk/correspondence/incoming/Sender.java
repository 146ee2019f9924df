package org.rightsdesk.correspondence.incoming;

import org.rightsdesk.domain.people.EmailAddress;

/** Who a mail says it is from. It prints masked. */
public sealed interface Sender {

  /**
   * Exactly one sender with one plain address (threat D3).
   *
   * @param displayName as written beside the address, safe to show; empty for none. It proves
   *     nothing
   * @param address the address that is shown and that every policy uses; its domain is in ASCII
   */
  record One(String displayName, EmailAddress address) implements Sender {
    @Override
    public String toString() {
      return "One[masked]";
    }
  }

  /**
   * No sender that could be relied on: none, several, or one that can be read in two ways.
   *
   * @param shown what was written, safe to show
   */
  record Unclear(String shown) implements Sender {
    @Override
    public String toString() {
      return "Unclear[masked]";
    }
  }
}
