package org.rightsdesk.documents.shaping;

import java.util.List;

/**
 * Characters that are shown together, and the glyphs that show them.
 *
 * @param text at least one character, in the order in which it is read
 * @param glyphs in the order in which they stand in text that runs from left to right
 */
record Cluster(String text, List<Integer> glyphs) {
  Cluster {
    glyphs = List.copyOf(glyphs);
  }
}
