/** What an officer may want to hide: found by rules, shown with the reason, never complete. */
@NullMarked
package org.rightsdesk.documents.suggestion;

import org.jspecify.annotations.NullMarked;
