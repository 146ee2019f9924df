package org.rightsdesk.documents.canonical;

/** Where the words of a page come from, and so how far they can be relied on. */
public enum WordSource {
  /** The file says them itself, and nothing that looks like writing shows beside them. */
  FILE,
  /** A machine read them, all or some, in the picture: they may be wrong or missing. */
  RECOGNISED,
  /** What may be writing shows where the file says no words, and no machine has read it. */
  UNREAD
}
