/** Bundled fonts, so that pages look the same on a machine that has none. */
@NullMarked
package org.rightsdesk.documents.font;

import org.jspecify.annotations.NullMarked;
