/** Takes mail to the team and lays it before a person. It decides nothing. */
@NullMarked
package org.rightsdesk.functions.mailroom;

import org.jspecify.annotations.NullMarked;
