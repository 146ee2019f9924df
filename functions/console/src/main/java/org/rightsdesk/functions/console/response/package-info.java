/** The decision, its letter, the second check and the release. */
@NullMarked
package org.rightsdesk.functions.console.response;

import org.jspecify.annotations.NullMarked;
