/** Web pages, and what is read of them. */
@NullMarked
package org.rightsdesk.documents.markup;

import org.jspecify.annotations.NullMarked;
