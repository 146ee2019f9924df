/** The canonical record: page pictures and their words, the same for every kind of file. */
@NullMarked
package org.rightsdesk.documents.canonical;

import org.jspecify.annotations.NullMarked;
