/** The records that were found, read page by page, and what is hidden in them. */
@NullMarked
package org.rightsdesk.functions.console.review;

import org.jspecify.annotations.NullMarked;
