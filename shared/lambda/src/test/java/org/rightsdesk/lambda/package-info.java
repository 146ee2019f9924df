/** Tests of this package. */
@NullMarked
package org.rightsdesk.lambda;

import org.jspecify.annotations.NullMarked;
