/** Java programs in processes of their own: their command lines, start-up caches and ends. */
@NullMarked
package org.rightsdesk.local.cloud.process;

import org.jspecify.annotations.NullMarked;
