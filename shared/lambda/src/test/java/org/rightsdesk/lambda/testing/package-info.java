/** Stand-ins for the ports, without a cloud, and the suites that they pass as the real ones do. */
@NullMarked
package org.rightsdesk.lambda.testing;

import org.jspecify.annotations.NullMarked;
