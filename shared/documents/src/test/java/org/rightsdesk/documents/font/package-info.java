@NullMarked
package org.rightsdesk.documents.font;

import org.jspecify.annotations.NullMarked;
