package org.rightsdesk.documents;

/** Why a file could not become pages; the code is stable and may be logged. */
public enum RefusalReason {
  EMPTY("The file is empty."),
  TOO_MANY_BYTES("The file is larger than we can convert."),
  TOO_MANY_PAGES("The file has more pages than we can convert at once."),
  TOO_MANY_PIXELS("A picture in the file has more pixels than we can convert."),
  TOO_MUCH_EXPANSION("The file grows far beyond its size when it is opened."),
  TOO_MANY_FILES("The file holds more files within files than we can open."),
  TOO_DEEP("The file is nested too deeply to open safely."),
  TOO_SLOW("The file took too long to open."),
  ENCRYPTED("The file is protected by a password that we do not have."),
  UNSUPPORTED_TYPE("Files of this kind are not supported."),
  PROGRAM("The file is a program, whatever its name says."),
  DAMAGED("The file is damaged and cannot be opened."),
  NO_PAGES("The file has no pages."),
  NO_READABLE_PAGE("No page of the file could be read.");

  private final String sentence;

  RefusalReason(String sentence) {
    this.sentence = sentence;
  }

  /** One plain sentence for the officer; it holds nothing from the file. */
  public String sentence() {
    return sentence;
  }
}
