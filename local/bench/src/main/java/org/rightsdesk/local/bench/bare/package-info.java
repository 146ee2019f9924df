/** Handlers that do as little as can be done, to compare the functions with. */
@NullMarked
package org.rightsdesk.local.bench.bare;

import org.jspecify.annotations.NullMarked;
