/** Pages and the parts they are made of. */
@NullMarked
package org.rightsdesk.web.page;

import org.jspecify.annotations.NullMarked;
