package org.rightsdesk.web.page;

/** Words that lead somewhere. */
public record Link(String words, String address) {}
