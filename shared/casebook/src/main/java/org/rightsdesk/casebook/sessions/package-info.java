/** Sessions, codes, links and counts of attempts in a DynamoDB table of their own. */
@NullMarked
package org.rightsdesk.casebook.sessions;

import org.jspecify.annotations.NullMarked;
