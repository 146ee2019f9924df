/** Tests of this package. */
@NullMarked
package org.rightsdesk.tools.convert;

import org.jspecify.annotations.NullMarked;
