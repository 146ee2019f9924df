/**
 * Tests that walk the whole system as residents, staff and officers do, over HTTP and in a real
 * browser, with the clock moved.
 */
@NullMarked
package org.rightsdesk.local.thread;

import org.jspecify.annotations.NullMarked;
