/** Zip archives, opened within limits. */
@NullMarked
package org.rightsdesk.documents.archive;

import org.jspecify.annotations.NullMarked;
