package org.rightsdesk.local.thread;

import org.rightsdesk.documents.recognition.Tesseract;

/** What the cloud of this machine can do with scans. */
final class Scans {
  private Scans() {}

  /** Whether their words are recognised; on the build server they must be. */
  static boolean areRecognised() {
    boolean installed = Tesseract.find(System.getenv()).isPresent();
    if (!installed && "true".equals(System.getenv("CI"))) {
      throw new AssertionError("tesseract is not installed, so no words on scans are recognised");
    }
    if (!installed) {
      System.out.println("LEFT OUT: words on scans. Install tesseract; see docs/running.md.");
    }
    return installed;
  }
}
