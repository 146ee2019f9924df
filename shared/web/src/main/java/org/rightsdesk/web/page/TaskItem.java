package org.rightsdesk.web.page;

import gg.jte.Content;
import java.util.Optional;

/** One task of a task list: what it is, where it leads, and how it stands. */
public record TaskItem(
    String title, Optional<String> hint, Optional<String> address, Content status) {}
