/** Laying out text in the bundled fonts, a line at a time. */
@NullMarked
package org.rightsdesk.documents.layout;

import org.jspecify.annotations.NullMarked;
