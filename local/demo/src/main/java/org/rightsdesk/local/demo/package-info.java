/** Makes cases at different stages, so that a first look at the console has something to see. */
@NullMarked
package org.rightsdesk.local.demo;

import org.jspecify.annotations.NullMarked;
