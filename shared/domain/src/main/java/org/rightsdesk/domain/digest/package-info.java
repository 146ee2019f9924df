/** Digests by which contents are known again without being kept. */
@NullMarked
package org.rightsdesk.domain.digest;

import org.jspecify.annotations.NullMarked;
