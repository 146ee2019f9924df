/** Panels, and the burning of them into new pages that hold nothing else. */
@NullMarked
package org.rightsdesk.documents.redaction;

import org.jspecify.annotations.NullMarked;
