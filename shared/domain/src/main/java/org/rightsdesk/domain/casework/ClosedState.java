package org.rightsdesk.domain.casework;

import java.time.LocalDate;

/**
 * That a case is closed.
 *
 * @param disposalOn the first day on which everything personal in it is deleted
 */
public record ClosedState(Closing why, LocalDate on, LocalDate disposalOn) {}
