/** Web pages and formatted mails, read without rendering them or fetching anything. */
@NullMarked
package org.rightsdesk.documents.markup;

import org.jspecify.annotations.NullMarked;
