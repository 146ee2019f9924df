/** Tests of this package. */
@NullMarked
package org.rightsdesk.documents.preview;

import org.jspecify.annotations.NullMarked;
