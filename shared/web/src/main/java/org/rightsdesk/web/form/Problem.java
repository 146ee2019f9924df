package org.rightsdesk.web.form;

/**
 * What is wrong with one answer, in words that say how to mend it.
 *
 * @param input the id of the input that the summary leads to
 * @param words the sentence shown in the summary and beside the field, the same in both
 */
public record Problem(String input, String words) {}
