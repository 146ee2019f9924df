package org.rightsdesk.domain.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rightsdesk.domain.people.PartyRole;

/** A decision being made: each event is taken at once, so that the next rule sees it. */
final class Draft {
  private final Situation situation;
  private final List<Event> events = new ArrayList<>();
  private final List<Effect> effects = new ArrayList<>();
  private Case state;

  Draft(Case state, Situation situation) {
    this.state = state;
    this.situation = situation;
  }

  Case state() {
    return state;
  }

  Situation situation() {
    return situation;
  }

  Draft happen(Event event) {
    state = state.after(event);
    events.add(event);
    return this;
  }

  Draft cause(Effect effect) {
    effects.add(effect);
    return this;
  }

  Draft writeToRequester(LetterKind kind) {
    return write(kind, new Effect.Recipient.OfParty(PartyRole.DATA_SUBJECT));
  }

  Draft writeToTeam(LetterKind kind, Role role) {
    return write(kind, new Effect.Recipient.OfTeam(role));
  }

  /** The letter's id follows from the case's version, so that it is the same however often sent. */
  Draft write(LetterKind kind, Effect.Recipient to) {
    String name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    PaperId letter = new PaperId(name + "-" + state.version() + "-" + effects.size());
    return cause(new Effect.SendLetter(letter, kind, to));
  }

  /** Nothing more to do: it is as the command wants it. */
  Decision done() {
    return new Decision.Accepted(events, effects);
  }

  static Decision refuse(Rule rule) {
    return new Decision.Refused(rule);
  }
}
