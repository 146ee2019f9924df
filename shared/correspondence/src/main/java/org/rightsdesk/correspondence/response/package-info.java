/** The response letter of a case, from what the case has decided. */
@NullMarked
package org.rightsdesk.correspondence.response;

import org.jspecify.annotations.NullMarked;
