/** The casebook against DynamoDB Local. */
@NullMarked
package org.rightsdesk.casebook.dynamo;

import org.jspecify.annotations.NullMarked;
