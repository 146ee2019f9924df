/** The suite that every casebook passes. */
@NullMarked
package org.rightsdesk.casebook;

import org.jspecify.annotations.NullMarked;
