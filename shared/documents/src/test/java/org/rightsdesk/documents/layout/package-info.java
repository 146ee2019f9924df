@NullMarked
package org.rightsdesk.documents.layout;

import org.jspecify.annotations.NullMarked;
