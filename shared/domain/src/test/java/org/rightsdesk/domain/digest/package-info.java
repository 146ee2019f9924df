/** Tests of this package. */
@NullMarked
package org.rightsdesk.domain.digest;

import org.jspecify.annotations.NullMarked;
