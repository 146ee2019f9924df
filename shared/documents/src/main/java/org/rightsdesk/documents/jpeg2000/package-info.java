/** Decoding JPEG 2000 pictures (ISO/IEC 15444-1), within a memory and a time that are known. */
@NullMarked
package org.rightsdesk.documents.jpeg2000;

import org.jspecify.annotations.NullMarked;
