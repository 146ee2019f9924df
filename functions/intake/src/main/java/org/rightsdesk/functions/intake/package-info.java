/** The residents' pages: asking, seeing how it goes, and collecting the answer. */
@NullMarked
package org.rightsdesk.functions.intake;

import org.jspecify.annotations.NullMarked;
