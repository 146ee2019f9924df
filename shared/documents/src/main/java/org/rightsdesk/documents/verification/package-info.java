/** Reading the written file again, by means of our own, closed on any doubt. */
@NullMarked
package org.rightsdesk.documents.verification;

import org.jspecify.annotations.NullMarked;
