/** Files made to harm whoever opens them. */
@NullMarked
package org.rightsdesk.documents.hostile;

import org.jspecify.annotations.NullMarked;
