/** Makes the records of an invented social landlord, for a first look and for tests. */
@NullMarked
package org.rightsdesk.local.landlord;

import org.jspecify.annotations.NullMarked;
