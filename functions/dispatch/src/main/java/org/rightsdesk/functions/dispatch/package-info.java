/** Carries out what cases caused, as the table's stream brings it. */
@NullMarked
package org.rightsdesk.functions.dispatch;

import org.jspecify.annotations.NullMarked;
