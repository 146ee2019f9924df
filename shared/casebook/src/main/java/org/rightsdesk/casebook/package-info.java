/** Where cases are kept: one transaction per command, and no scan anywhere. */
@NullMarked
package org.rightsdesk.casebook;

import org.jspecify.annotations.NullMarked;
