/** Who calls, and what the template lets them do. */
@NullMarked
package org.rightsdesk.local.cloud.identity;

import org.jspecify.annotations.NullMarked;
