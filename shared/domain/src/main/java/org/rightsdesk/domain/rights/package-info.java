/** The rights that a person may exercise over data held about them. */
@NullMarked
package org.rightsdesk.domain.rights;

import org.jspecify.annotations.NullMarked;
