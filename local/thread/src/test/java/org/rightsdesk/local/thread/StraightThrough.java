package org.rightsdesk.local.thread;

import java.io.IOException;

/** A request from its form to the download of its answer, with nobody who thinks. */
final class StraightThrough {
  private StraightThrough() {}

  /**
   * Walks it.
   *
   * @param disclosed the titles of the records that go out whole; all others are not about the
   *     requester
   * @return the reference of its case
   */
  static String walk(RunningCloud cloud, Requester requester, String... disclosed)
      throws IOException, InterruptedException {
    String reference = requester.ask();
    requester.prove();
    Colleague officer = Colleague.officer(cloud).signIn();
    officer.acceptIdentity(reference);
    for (String title : disclosed) {
      officer.disclose(reference, title);
    }
    officer.findNothing(reference);
    officer.decide(reference);
    cloud.clock().rest();
    Colleague second = Colleague.second(cloud).signIn();
    second.passCheck(reference);
    second.release(reference);
    cloud.clock().rest();
    requester.collect();
    requester.visitor().press("Download your document");
    return reference;
  }
}
