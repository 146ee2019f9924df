/** Mails, made line by line, and what is read of them. */
@NullMarked
package org.rightsdesk.documents.mail;

import org.jspecify.annotations.NullMarked;
