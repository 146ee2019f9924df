/** The clock of the law: when a request must be answered, and the steps that lead to each date. */
@NullMarked
package org.rightsdesk.domain.clock;

import org.jspecify.annotations.NullMarked;
