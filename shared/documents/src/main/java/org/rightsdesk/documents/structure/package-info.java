/** What the parts of a text are: headings, lists, tables, quotes. */
@NullMarked
package org.rightsdesk.documents.structure;

import org.jspecify.annotations.NullMarked;
