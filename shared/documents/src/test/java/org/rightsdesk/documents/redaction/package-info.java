/** Tests of this package. */
@NullMarked
package org.rightsdesk.documents.redaction;

import org.jspecify.annotations.NullMarked;
