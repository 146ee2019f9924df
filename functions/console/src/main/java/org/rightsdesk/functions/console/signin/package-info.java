/** How a member of the team signs in, and what is believed of a token. */
@NullMarked
package org.rightsdesk.functions.console.signin;

import org.jspecify.annotations.NullMarked;
