/** Tests of what is read of files of text. */
@NullMarked
package org.rightsdesk.documents.text;

import org.jspecify.annotations.NullMarked;
