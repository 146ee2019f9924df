package org.rightsdesk.casebook;

/**
 * What makes an opening the same opening when it is tried again: the form's submission, or the
 * mail.
 *
 * <p>It outlives the case's messages, so that a mail delivered months later a second time opens
 * nothing. Never personal data: a random or hashed value.
 */
public record OpeningKey(String value) {}
