/** What the pages of the console are made of, and how they act on cases. */
@NullMarked
package org.rightsdesk.functions.console.page;

import org.jspecify.annotations.NullMarked;
