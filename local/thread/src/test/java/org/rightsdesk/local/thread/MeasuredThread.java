package org.rightsdesk.local.thread;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The thread without anybody who thinks: what the system itself takes for a request. */
public final class MeasuredThread {
  private static final String RENT = "Notice of rent from April 2026";

  private MeasuredThread() {}

  /**
   * Starts a system of its own and walks requests through it, one after the other, each from the
   * form to the download: 29 records are found and one of them goes out.
   *
   * @return how long each took, the first with functions that have not run before
   */
  public static List<Duration> walk(int requests) throws IOException, InterruptedException {
    List<Duration> times = new ArrayList<>();
    try (RunningCloud cloud = RunningCloud.start()) {
      for (int request = 1; request <= requests; request++) {
        long begun = System.nanoTime();
        StraightThrough.walk(
            cloud, Requester.amara(cloud, "amara." + request + "@example.org"), RENT);
        times.add(Duration.ofNanos(System.nanoTime() - begun));
      }
    }
    return times;
  }
}
