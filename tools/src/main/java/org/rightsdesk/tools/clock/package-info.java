/** The command that works out the dates of many requests at once, from a table on its input. */
@NullMarked
package org.rightsdesk.tools.clock;

import org.jspecify.annotations.NullMarked;
