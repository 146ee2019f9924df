package org.rightsdesk.web.page;

import gg.jte.Content;
import java.time.Instant;
import java.util.Optional;

/**
 * One thing that happened.
 *
 * @param when the moment as it is read, in the organisation's own time
 */
public record TimelineEntry(
    String title, Optional<String> by, Instant at, String when, Optional<Content> body) {}
