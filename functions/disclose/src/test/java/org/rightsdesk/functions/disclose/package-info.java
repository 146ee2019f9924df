/** Tests of the function that puts responses together. */
@NullMarked
package org.rightsdesk.functions.disclose;

import org.jspecify.annotations.NullMarked;
