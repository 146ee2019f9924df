/** A test for each way in which a secret could leak through a redacted file. */
@NullMarked
package org.rightsdesk.documents.leaks;

import org.jspecify.annotations.NullMarked;
