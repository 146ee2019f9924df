/** Schedules that fire by the movable clock. */
@NullMarked
package org.rightsdesk.local.cloud.schedule;

import org.jspecify.annotations.NullMarked;
