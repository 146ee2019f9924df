/** Words that a machine reads in pictures, where the file itself says none. */
@NullMarked
package org.rightsdesk.documents.recognition;

import org.jspecify.annotations.NullMarked;
