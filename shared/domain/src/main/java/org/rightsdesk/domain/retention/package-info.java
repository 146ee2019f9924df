/** How long things are kept, and when they must go (law.md 8). */
@NullMarked
package org.rightsdesk.domain.retention;

import org.jspecify.annotations.NullMarked;
