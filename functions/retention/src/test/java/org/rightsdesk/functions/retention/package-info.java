/** Tests of the function that deletes what is due. */
@NullMarked
package org.rightsdesk.functions.retention;

import org.jspecify.annotations.NullMarked;
