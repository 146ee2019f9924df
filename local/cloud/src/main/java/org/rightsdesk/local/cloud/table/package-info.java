/** The tables of the template and their streams. */
@NullMarked
package org.rightsdesk.local.cloud.table;

import org.jspecify.annotations.NullMarked;
