/** Rules that hold over the whole tree. */
@NullMarked
package org.rightsdesk.checks;

import org.jspecify.annotations.NullMarked;
