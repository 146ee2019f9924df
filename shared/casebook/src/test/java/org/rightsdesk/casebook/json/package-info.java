/** Records as text. */
@NullMarked
package org.rightsdesk.casebook.json;

import org.jspecify.annotations.NullMarked;
