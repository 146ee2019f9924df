/** Searches the records and keeps what is found as it was received. */
@NullMarked
package org.rightsdesk.functions.search;

import org.jspecify.annotations.NullMarked;
