package org.rightsdesk.records;

/** A record that a search found, and why. */
public record FoundRecord(IndexedRecord record, Match match) {}
