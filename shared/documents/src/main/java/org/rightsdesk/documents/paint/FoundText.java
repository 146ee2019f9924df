package org.rightsdesk.documents.paint;

import java.util.List;
import org.rightsdesk.documents.canonical.Word;

/**
 * The words of a page.
 *
 * @param words that show, in reading order
 * @param hidden what is written there but does not show, a line each
 */
record FoundText(List<Word> words, List<String> hidden) {}
