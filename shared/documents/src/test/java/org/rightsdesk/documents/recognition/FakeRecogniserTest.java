package org.rightsdesk.documents.recognition;

import org.rightsdesk.documents.testing.FakeRecogniser;

class FakeRecogniserTest extends TextRecogniserContract {
  @Override
  TextRecogniser recogniser() {
    return new FakeRecogniser(LINES);
  }
}
