/** A casebook in memory, for the tests of other modules. */
@NullMarked
package org.rightsdesk.casebook.memory;

import org.jspecify.annotations.NullMarked;
