/** Measures redaction beside two public tools, on a bundle that it makes itself. */
@NullMarked
package org.rightsdesk.local.bench.redact;

import org.jspecify.annotations.NullMarked;
