/** Painting pages of PDF files, and what their words are and whether they show. */
@NullMarked
package org.rightsdesk.documents.paint;

import org.jspecify.annotations.NullMarked;
