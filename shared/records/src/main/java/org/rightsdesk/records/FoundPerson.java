package org.rightsdesk.records;

/** A person on record whom a search found, and why. */
public record FoundPerson(PersonOnRecord person, Match match) {}
