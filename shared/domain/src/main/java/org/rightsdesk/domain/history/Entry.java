package org.rightsdesk.domain.history;

import java.time.Instant;
import org.rightsdesk.domain.casework.Event;

/**
 * One entry of a case's history.
 *
 * @param number its place, from 1, without gaps
 * @param actor who caused it, by kind and id ({@link org.rightsdesk.domain.casework.Actor#label})
 * @param payload the event as it is stored, to the letter
 * @param previous the hash of the entry before it; of the first, {@link Chain#START}
 * @param hash its own hash, in lower-case hexadecimal
 */
public record Entry(
    int number,
    Instant at,
    String actor,
    Event event,
    String payload,
    String previous,
    String hash) {}
