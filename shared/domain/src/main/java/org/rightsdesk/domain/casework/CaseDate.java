package org.rightsdesk.domain.casework;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A date on which the case does something by itself.
 *
 * @param at eight in the morning of that day, UK time
 */
public record CaseDate(DateKind kind, LocalDate on, Instant at) {}
