/** What happened in one part of the cloud and goes to another. */
@NullMarked
package org.rightsdesk.local.cloud.events;

import org.jspecify.annotations.NullMarked;
