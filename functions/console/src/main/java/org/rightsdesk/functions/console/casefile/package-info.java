/** The pages about one case, from triage to its history. */
@NullMarked
package org.rightsdesk.functions.console.casefile;

import org.jspecify.annotations.NullMarked;
