/** What the table's stream brings: the effects of the outbox. */
@NullMarked
package org.rightsdesk.casebook.stream;

import org.jspecify.annotations.NullMarked;
