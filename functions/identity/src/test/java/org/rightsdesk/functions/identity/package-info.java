/** Tests of the function that takes proofs of identity. */
@NullMarked
package org.rightsdesk.functions.identity;

import org.jspecify.annotations.NullMarked;
