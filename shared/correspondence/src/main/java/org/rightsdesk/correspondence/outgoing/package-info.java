/** Letters and mails out: what each must hold, its words, and how it is rendered for a mail. */
@NullMarked
package org.rightsdesk.correspondence.outgoing;

import org.jspecify.annotations.NullMarked;
