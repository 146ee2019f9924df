/** Tests of pictures and how they are encoded. */
@NullMarked
package org.rightsdesk.documents.picture;

import org.jspecify.annotations.NullMarked;
