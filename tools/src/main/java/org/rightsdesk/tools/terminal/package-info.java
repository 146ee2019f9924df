/** What commands have in common: where they talk to people. */
@NullMarked
package org.rightsdesk.tools.terminal;

import org.jspecify.annotations.NullMarked;
