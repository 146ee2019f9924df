/** Makes the pages of one record anew, without what is hidden. */
@NullMarked
package org.rightsdesk.functions.redact;

import org.jspecify.annotations.NullMarked;
