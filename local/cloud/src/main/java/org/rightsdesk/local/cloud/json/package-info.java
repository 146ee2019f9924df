/** One tree for JSON and for the template, in which what is absent is a value. */
@NullMarked
package org.rightsdesk.local.cloud.json;

import org.jspecify.annotations.NullMarked;
