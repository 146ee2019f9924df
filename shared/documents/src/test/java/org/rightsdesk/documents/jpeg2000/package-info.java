/** Tests of the decoder for JPEG 2000. */
@NullMarked
package org.rightsdesk.documents.jpeg2000;

import org.jspecify.annotations.NullMarked;
