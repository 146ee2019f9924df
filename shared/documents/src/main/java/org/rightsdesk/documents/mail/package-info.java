/** Mails, read without rendering them or fetching anything. */
@NullMarked
package org.rightsdesk.documents.mail;

import org.jspecify.annotations.NullMarked;
