@NullMarked
package org.rightsdesk.documents.shaping;

import org.jspecify.annotations.NullMarked;
