/** Tests of the functions that turn files into pages. */
@NullMarked
package org.rightsdesk.functions.convert;

import org.jspecify.annotations.NullMarked;
