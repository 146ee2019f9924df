/** Small servers on the loopback interface. */
@NullMarked
package org.rightsdesk.local.cloud.http;

import org.jspecify.annotations.NullMarked;
