/** Styles and scripts, under addresses that change with their content. */
@NullMarked
package org.rightsdesk.web.asset;

import org.jspecify.annotations.NullMarked;
