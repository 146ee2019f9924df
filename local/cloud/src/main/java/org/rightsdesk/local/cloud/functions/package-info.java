/** Functions as processes of their own behind the Runtime API. */
@NullMarked
package org.rightsdesk.local.cloud.functions;

import org.jspecify.annotations.NullMarked;
