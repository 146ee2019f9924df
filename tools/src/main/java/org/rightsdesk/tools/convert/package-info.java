/** The convert command: any file as canonical pages. */
@NullMarked
package org.rightsdesk.tools.convert;

import org.jspecify.annotations.NullMarked;
