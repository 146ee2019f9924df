/** What suggestions find, counted on records made otherwise than the landlord's. */
@NullMarked
package org.rightsdesk.documents.suggestion;

import org.jspecify.annotations.NullMarked;
