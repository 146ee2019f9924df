/** Word documents and spreadsheets, made part by part, and what is read of them. */
@NullMarked
package org.rightsdesk.documents.office;

import org.jspecify.annotations.NullMarked;
