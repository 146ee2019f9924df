/** The people in a case. Every type here that holds something personal prints masked. */
@NullMarked
package org.rightsdesk.domain.people;

import org.jspecify.annotations.NullMarked;
