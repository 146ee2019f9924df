/** Tells the watch which date of a case comes next, and the case that it has come. */
@NullMarked
package org.rightsdesk.functions.deadlines;

import org.jspecify.annotations.NullMarked;
