/** Tests of this package. */
@NullMarked
package org.rightsdesk.documents.bundle;

import org.jspecify.annotations.NullMarked;
