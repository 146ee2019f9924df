package org.rightsdesk.web;

import java.util.Map;
import org.rightsdesk.web.session.Session;
import org.rightsdesk.web.session.SessionKind;

/** What an answer does to the sessions of the browser that asked. Never on a request to read. */
public sealed interface SessionChange {
  /** Begins a session, in place of one of its kind. */
  record Begin(SessionKind kind, Map<String, String> values) implements SessionChange {
    public Begin {
      values = Map.copyOf(values);
    }

    @Override
    public String toString() {
      return "Begin[" + kind + "]";
    }
  }

  /** Keeps what changed in a session that is open. */
  record Save(Session session) implements SessionChange {}

  /** Ends the session of the kind, if there is one. */
  record End(SessionKind kind) implements SessionChange {}
}
