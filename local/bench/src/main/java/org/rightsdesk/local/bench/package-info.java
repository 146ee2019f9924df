/** Measures the system as it runs on one machine: {@code ./rightsdesk bench}. */
@NullMarked
package org.rightsdesk.local.bench;

import org.jspecify.annotations.NullMarked;
