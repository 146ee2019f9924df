package org.rightsdesk.domain.casework;

import java.util.List;

/** The domain's answer to a command. */
public sealed interface Decision {
  /** It happens. No events means that it had happened before: doing it again changes nothing. */
  record Accepted(List<Event> events, List<Effect> effects) implements Decision {
    public Accepted {
      events = List.copyOf(events);
      effects = List.copyOf(effects);
    }
  }

  /** It does not happen, because of the rule. */
  record Refused(Rule rule) implements Decision {}
}
