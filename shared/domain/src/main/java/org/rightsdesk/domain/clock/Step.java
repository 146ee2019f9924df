package org.rightsdesk.domain.clock;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One step on the way to a date.
 *
 * @param rule the rule applied
 * @param authority the clause it comes from, in the law of the day
 * @param sentence what was done, in plain words
 * @param date the date reached so far
 * @param holiday the public holiday that moved it, if one did
 */
public record Step(
    Rule rule, String authority, String sentence, LocalDate date, Optional<Holiday> holiday) {}
