/** Tests of this package. */
@NullMarked
package org.rightsdesk.tools.redact;

import org.jspecify.annotations.NullMarked;
