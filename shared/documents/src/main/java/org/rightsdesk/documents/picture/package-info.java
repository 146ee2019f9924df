/** Pictures of pages: pixels, their encodings, and nothing else. */
@NullMarked
package org.rightsdesk.documents.picture;

import org.jspecify.annotations.NullMarked;
