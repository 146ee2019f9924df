package org.rightsdesk.local.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.rightsdesk.casebook.OpeningKey;
import org.rightsdesk.casebook.Papers;
import org.rightsdesk.domain.casework.Actor;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.Channel;
import org.rightsdesk.domain.casework.Command;
import org.rightsdesk.domain.casework.Event;

/**
 * What becomes of one demonstration case.
 *
 * @param key the same on every run, so that the case is opened once
 * @param acts what people did up to now, the oldest first
 * @param with whose case it is, if anybody's
 * @param goal how far it is to come; empty where no records are needed
 */
record Story(
    OpeningKey key,
    Opening opening,
    List<Act> acts,
    Optional<Team.Member> with,
    Optional<Goal> goal) {
  Story {
    acts = List.copyOf(acts);
  }

  /** How it began. */
  record Opening(Instant at, Channel channel, LocalDate receivedOn, Actor actor, Written written) {}

  /**
   * Something that somebody did.
   *
   * @param leaves tells the event by which the history shows that it was done
   */
  record Act(Instant at, Actor actor, Command command, Written written, Predicate<Event> leaves) {}

  /** Makes the papers that go with an act, for a case and at a moment. */
  @FunctionalInterface
  interface Written {
    /** Nothing goes with it. */
    Written NOTHING = (reference, at) -> Papers.NONE;

    Papers papers(CaseReference reference, Instant at);
  }
}
