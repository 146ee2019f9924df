package org.rightsdesk.casebook;

import java.time.LocalDate;
import java.util.Optional;
import org.rightsdesk.domain.casework.CaseReference;

/**
 * A closed case with the day on which it is to be deleted.
 *
 * @param noticedOn when the manager was told of it
 */
public record DisposalItem(
    CaseReference reference, LocalDate disposalOn, boolean held, Optional<LocalDate> noticedOn) {}
