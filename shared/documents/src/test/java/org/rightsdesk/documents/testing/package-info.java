/** Makers of files for tests, and the tools of others that judge our own. */
@NullMarked
package org.rightsdesk.documents.testing;

import org.jspecify.annotations.NullMarked;
