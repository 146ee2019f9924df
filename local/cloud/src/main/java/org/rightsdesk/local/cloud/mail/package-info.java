/** Mail out and in: an SES endpoint, an SMTP server, the receipt rules, and the inbox pages. */
@NullMarked
package org.rightsdesk.local.cloud.mail;

import org.jspecify.annotations.NullMarked;
