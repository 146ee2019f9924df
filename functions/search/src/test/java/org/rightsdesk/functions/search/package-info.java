/** Tests of the function that searches the records. */
@NullMarked
package org.rightsdesk.functions.search;

import org.jspecify.annotations.NullMarked;
