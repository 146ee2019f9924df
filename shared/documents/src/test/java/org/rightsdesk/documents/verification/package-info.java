/** Tests of this package. */
@NullMarked
package org.rightsdesk.documents.verification;

import org.jspecify.annotations.NullMarked;
