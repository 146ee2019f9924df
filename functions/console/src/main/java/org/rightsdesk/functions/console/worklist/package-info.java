/** The lists of cases, and what they are grouped and filtered by. */
@NullMarked
package org.rightsdesk.functions.console.worklist;

import org.jspecify.annotations.NullMarked;
