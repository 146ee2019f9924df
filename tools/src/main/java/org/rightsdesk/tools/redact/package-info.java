/** The redact command: panels from a plan burned into any PDF. */
@NullMarked
package org.rightsdesk.tools.redact;

import org.jspecify.annotations.NullMarked;
