/** Takes what the state machines tell cases: where they wait, what was made, what failed. */
@NullMarked
package org.rightsdesk.functions.progress;

import org.jspecify.annotations.NullMarked;
