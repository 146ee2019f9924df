package org.rightsdesk.domain.people;

import java.time.LocalDate;

/** The day a person was born. It prints masked. */
public record DateOfBirth(LocalDate value) {
  @Override
  public String toString() {
    return "DateOfBirth[masked]";
  }
}
