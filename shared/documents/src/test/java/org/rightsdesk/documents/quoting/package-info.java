/** Threads made up, and what is found of the mails in them. */
@NullMarked
package org.rightsdesk.documents.quoting;

import org.jspecify.annotations.NullMarked;
