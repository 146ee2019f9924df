/** Mail in: read within limits, never obeyed, never lost. */
@NullMarked
package org.rightsdesk.correspondence.incoming;

import org.jspecify.annotations.NullMarked;
