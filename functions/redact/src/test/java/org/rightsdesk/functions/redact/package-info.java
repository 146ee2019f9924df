/** Tests of the function that redacts records. */
@NullMarked
package org.rightsdesk.functions.redact;

import org.jspecify.annotations.NullMarked;
