@NullMarked
package org.rightsdesk.documents.scripts;

import org.jspecify.annotations.NullMarked;
