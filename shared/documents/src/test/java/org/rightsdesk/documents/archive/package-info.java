/** Archives, and what is taken out of them. */
@NullMarked
package org.rightsdesk.documents.archive;

import org.jspecify.annotations.NullMarked;
