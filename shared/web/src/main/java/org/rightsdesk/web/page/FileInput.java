package org.rightsdesk.web.page;

import java.util.Optional;

/**
 * A file to be sent.
 *
 * @param hint what is accepted, said before a file is chosen
 * @param accept the types that a browser offers first
 */
public record FileInput(
    String name, String label, String hint, String accept, Optional<String> problem) {}
