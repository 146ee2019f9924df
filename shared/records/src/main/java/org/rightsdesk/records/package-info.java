/** The records of the organisation: finding those of one person, and reading them. */
@NullMarked
package org.rightsdesk.records;

import org.jspecify.annotations.NullMarked;
