/** Tests of this package. */
@NullMarked
package org.rightsdesk.documents.conversion;

import org.jspecify.annotations.NullMarked;
