/** Tests of this package. */
@NullMarked
package org.rightsdesk.documents.recognition;

import org.jspecify.annotations.NullMarked;
