/** The console against a casebook in memory, and its pages in a browser. */
@NullMarked
package org.rightsdesk.functions.console;

import org.jspecify.annotations.NullMarked;
