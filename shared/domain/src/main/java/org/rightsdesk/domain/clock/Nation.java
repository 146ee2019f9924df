package org.rightsdesk.domain.clock;

import java.util.Optional;

/** A part of the United Kingdom with public holidays of its own. */
public enum Nation {
  ENGLAND_AND_WALES("england-and-wales", "England and Wales"),
  SCOTLAND("scotland", "Scotland"),
  NORTHERN_IRELAND("northern-ireland", "Northern Ireland");

  private final String code;
  private final String title;

  Nation(String code, String title) {
    this.code = code;
    this.title = title;
  }

  /** Returns the code used in configuration, on command lines and in the published holidays. */
  public String code() {
    return code;
  }

  /** Returns the name as people write it. */
  public String title() {
    return title;
  }

  /** Finds the nation with this code, if there is one. */
  public static Optional<Nation> withCode(String code) {
    for (Nation nation : values()) {
      if (nation.code.equals(code)) {
        return Optional.of(nation);
      }
    }
    return Optional.empty();
  }
}
