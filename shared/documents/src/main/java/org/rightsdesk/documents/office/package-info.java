/** Word documents and spreadsheets, read part by part; nothing in them is ever run or fetched. */
@NullMarked
package org.rightsdesk.documents.office;

import org.jspecify.annotations.NullMarked;
