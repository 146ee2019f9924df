/** What letters in and letters out share. */
@NullMarked
package org.rightsdesk.correspondence;

import org.jspecify.annotations.NullMarked;
