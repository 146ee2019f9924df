/** Tests of the function that carries out what cases caused. */
@NullMarked
package org.rightsdesk.functions.dispatch;

import org.jspecify.annotations.NullMarked;
