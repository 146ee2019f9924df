/** Makes pages of one file, and pictures of one proof of identity. Reaches nothing else. */
@NullMarked
package org.rightsdesk.functions.convert;

import org.jspecify.annotations.NullMarked;
