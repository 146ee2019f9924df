/** The movable clock and everything that waits for it. */
@NullMarked
package org.rightsdesk.local.cloud.time;

import org.jspecify.annotations.NullMarked;
