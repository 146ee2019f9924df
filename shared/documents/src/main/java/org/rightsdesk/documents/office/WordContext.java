package org.rightsdesk.documents.office;

import java.util.Map;

/**
 * What the text of a part of a Word document refers to.
 *
 * @param styles of the whole document
 * @param numbering of its lists, which is counted on as they are read
 * @param marks of its notes, which are counted on as they are read
 * @param comments as they stand in the text, by id
 * @param relations what the part needs, by id
 * @param drawings the words of charts, diagrams and pictures, by the ids of their relations
 */
record WordContext(
    WordStyles styles,
    WordNumbering numbering,
    WordNoteMarks marks,
    Map<String, String> comments,
    Map<String, Relation> relations,
    Map<String, String> drawings) {}
