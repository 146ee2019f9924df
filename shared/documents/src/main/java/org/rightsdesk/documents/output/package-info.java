/** Writing PDF files from nothing: every object in them is made here. */
@NullMarked
package org.rightsdesk.documents.output;

import org.jspecify.annotations.NullMarked;
