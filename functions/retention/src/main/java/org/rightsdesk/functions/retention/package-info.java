/** Deletes what is due, after the manager was told, and leaves a certificate. */
@NullMarked
package org.rightsdesk.functions.retention;

import org.jspecify.annotations.NullMarked;
