/** The command that finds an altered, missing or reordered entry in the history of a case. */
@NullMarked
package org.rightsdesk.tools.history;

import org.jspecify.annotations.NullMarked;
