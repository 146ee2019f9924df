/** Files as they were found: what they are, and when they are too much. */
@NullMarked
package org.rightsdesk.documents;

import org.jspecify.annotations.NullMarked;
