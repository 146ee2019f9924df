/** Pictures of an identity document, stripped of everything but what is seen. */
@NullMarked
package org.rightsdesk.documents.preview;

import org.jspecify.annotations.NullMarked;
