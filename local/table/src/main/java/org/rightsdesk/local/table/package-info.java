/** The table's engine on one machine. */
@NullMarked
package org.rightsdesk.local.table;

import org.jspecify.annotations.NullMarked;
