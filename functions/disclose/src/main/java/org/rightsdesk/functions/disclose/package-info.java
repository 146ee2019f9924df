/** Puts the response together, and makes it available once it is released. */
@NullMarked
package org.rightsdesk.functions.disclose;

import org.jspecify.annotations.NullMarked;
