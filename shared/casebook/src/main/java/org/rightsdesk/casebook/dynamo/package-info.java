/** The casebook in one DynamoDB table. */
@NullMarked
package org.rightsdesk.casebook.dynamo;

import org.jspecify.annotations.NullMarked;
