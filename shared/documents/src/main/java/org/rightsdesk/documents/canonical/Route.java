package org.rightsdesk.documents.canonical;

/** The way a record is redacted. */
public enum Route {
  /** Panels are painted into the picture of the page. */
  PICTURE,
  /** Words are replaced in the text before it is laid out again. */
  TEXT
}
