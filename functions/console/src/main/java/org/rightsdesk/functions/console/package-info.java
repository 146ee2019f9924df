/** The officers' pages: from the list of cases to the release of a response. */
@NullMarked
package org.rightsdesk.functions.console;

import org.jspecify.annotations.NullMarked;
