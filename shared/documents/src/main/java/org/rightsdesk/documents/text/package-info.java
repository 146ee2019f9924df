/** The words of a file as lines of text, whatever kind of file they were read from. */
@NullMarked
package org.rightsdesk.documents.text;

import org.jspecify.annotations.NullMarked;
