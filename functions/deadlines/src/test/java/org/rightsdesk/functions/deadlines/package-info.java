/** Tests of the function that knows which date of a case comes next. */
@NullMarked
package org.rightsdesk.functions.deadlines;

import org.jspecify.annotations.NullMarked;
