package org.rightsdesk.documents.redaction;

import org.rightsdesk.documents.canonical.Box;

/**
 * A word of the text layer of a redacted page.
 *
 * @param text the word, or {@value RedactedRecord#TOKEN} where a panel lies
 * @param box where it stands
 * @param line the number of its line, from 0
 */
public record LayerWord(String text, Box box, int line) {}
