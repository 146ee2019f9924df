/** Form fields: what the page states, what is accepted, and the words when it is not. */
@NullMarked
package org.rightsdesk.web.form;

import org.jspecify.annotations.NullMarked;
