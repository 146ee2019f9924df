/**
 * The case: what anyone may do to it, what follows, and what stands in the way.
 *
 * <p>Pure rules: a {@link org.rightsdesk.domain.casework.Command} goes in, a {@link
 * org.rightsdesk.domain.casework.Decision} comes out. Nothing here reads a clock, a store or a
 * network.
 */
@NullMarked
package org.rightsdesk.domain.casework;

import org.jspecify.annotations.NullMarked;
