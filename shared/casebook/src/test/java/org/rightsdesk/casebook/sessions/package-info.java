/** The stores of sessions against DynamoDB Local. */
@NullMarked
package org.rightsdesk.casebook.sessions;

import org.jspecify.annotations.NullMarked;
