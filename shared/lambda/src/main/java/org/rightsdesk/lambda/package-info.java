/** The border between a function and what runs it: events in, answers out, configuration, logs. */
@NullMarked
package org.rightsdesk.lambda;

import org.jspecify.annotations.NullMarked;
