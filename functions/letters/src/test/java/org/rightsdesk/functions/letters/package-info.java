/** Tests of the function that writes letters. */
@NullMarked
package org.rightsdesk.functions.letters;

import org.jspecify.annotations.NullMarked;
