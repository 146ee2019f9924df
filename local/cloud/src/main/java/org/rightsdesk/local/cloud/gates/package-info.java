/** The gates in front of services, which refuse what a caller's role does not allow. */
@NullMarked
package org.rightsdesk.local.cloud.gates;

import org.jspecify.annotations.NullMarked;
