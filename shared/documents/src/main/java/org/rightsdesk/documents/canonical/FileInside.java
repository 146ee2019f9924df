package org.rightsdesk.documents.canonical;

/**
 * A file that lay in another and becomes a record of its own.
 *
 * @param name what it was called there, on one line; may be empty
 * @param file its name in the record's folder {@value CanonicalRecord#INSIDE_FOLDER_NAME}
 */
public record FileInside(String name, String file) {
  @Override
  public String toString() {
    return "FileInside[masked]";
  }
}
