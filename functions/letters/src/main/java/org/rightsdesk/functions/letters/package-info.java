/** Writes the letters and mails that cases order, sends them, and notes that they went. */
@NullMarked
package org.rightsdesk.functions.letters;

import org.jspecify.annotations.NullMarked;
