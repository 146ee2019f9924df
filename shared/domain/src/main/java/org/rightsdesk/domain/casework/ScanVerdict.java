package org.rightsdesk.domain.casework;

/** What the malware scan said of an uploaded file. Only {@link #CLEAN} lets anyone open it. */
public enum ScanVerdict {
  CLEAN,
  INFECTED,
  /** The scan failed, or could not read the file: nobody opens it, and a person is told. */
  NOT_SCANNED
}
