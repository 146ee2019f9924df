/** The chain by which a case's history shows that nothing in it was changed, lost or moved. */
@NullMarked
package org.rightsdesk.domain.history;

import org.jspecify.annotations.NullMarked;
