/** Markup of mails and web pages, parsed within bounds and never rendered. */
@NullMarked
package org.rightsdesk.correspondence.markup;

import org.jspecify.annotations.NullMarked;
