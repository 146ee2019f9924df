/** Tests of the function that takes mail in. */
@NullMarked
package org.rightsdesk.functions.mailroom;

import org.jspecify.annotations.NullMarked;
