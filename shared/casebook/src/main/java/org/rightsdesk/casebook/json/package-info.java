/** Records of the domain as text, and back. */
@NullMarked
package org.rightsdesk.casebook.json;

import org.jspecify.annotations.NullMarked;
