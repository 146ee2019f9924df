/** Signatures that let a browser put or get one object in a store, for a short time. */
@NullMarked
package org.rightsdesk.web.signing;

import org.jspecify.annotations.NullMarked;
