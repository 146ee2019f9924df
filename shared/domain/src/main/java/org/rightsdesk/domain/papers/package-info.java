/** What people wrote and sent in a case: kept apart from its history, where it can be deleted. */
@NullMarked
package org.rightsdesk.domain.papers;

import org.jspecify.annotations.NullMarked;
