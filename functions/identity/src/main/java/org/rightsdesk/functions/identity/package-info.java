/** Proofs of identity: leave to send them, what came of their scan, and what staff may look at. */
@NullMarked
package org.rightsdesk.functions.identity;

import org.jspecify.annotations.NullMarked;
