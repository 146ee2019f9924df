/** Exports of histories, whole and tampered with. */
@NullMarked
package org.rightsdesk.tools.history;

import org.jspecify.annotations.NullMarked;
