/** Starts everything, in order, from the template. */
@NullMarked
package org.rightsdesk.local.cloud.up;

import org.jspecify.annotations.NullMarked;
