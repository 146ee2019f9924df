/** Shaping of text: which glyphs of which bundled fonts show it, and in what order they stand. */
@NullMarked
package org.rightsdesk.documents.shaping;

import org.jspecify.annotations.NullMarked;
