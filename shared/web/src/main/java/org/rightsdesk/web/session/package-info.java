/** Sessions, one-time codes and the counters that keep both from being guessed. */
@NullMarked
package org.rightsdesk.web.session;

import org.jspecify.annotations.NullMarked;
