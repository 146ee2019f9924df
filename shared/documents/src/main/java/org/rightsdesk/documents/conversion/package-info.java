/** From a file as found to its canonical record, or a refusal with its reason. */
@NullMarked
package org.rightsdesk.documents.conversion;

import org.jspecify.annotations.NullMarked;
