/** Tests of this package. */
@NullMarked
package org.rightsdesk.documents.paint;

import org.jspecify.annotations.NullMarked;
