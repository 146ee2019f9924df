/** Mails that quote earlier ones. */
@NullMarked
package org.rightsdesk.documents.quoting;

import org.jspecify.annotations.NullMarked;
