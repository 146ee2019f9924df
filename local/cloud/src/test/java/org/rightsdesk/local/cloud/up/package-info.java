/** How the whole is started. */
@NullMarked
package org.rightsdesk.local.cloud.up;

import org.jspecify.annotations.NullMarked;
