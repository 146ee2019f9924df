/** Tests of the function that the state machines tell cases through. */
@NullMarked
package org.rightsdesk.functions.progress;

import org.jspecify.annotations.NullMarked;
