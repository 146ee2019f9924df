package org.rightsdesk.documents.office;

/**
 * What one part of a document says it needs.
 *
 * @param type the last word of its type, such as {@code footnotes}
 * @param target the name of the part, or an address outside the document
 * @param outside whether it lies outside the document; nothing there is ever fetched
 */
record Relation(String type, String target, boolean outside) {}
