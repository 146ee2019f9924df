/** The one PDF that leaves: letter, index, numbered pages, schedule of redactions. */
@NullMarked
package org.rightsdesk.documents.bundle;

import org.jspecify.annotations.NullMarked;
