package org.rightsdesk.local.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rightsdesk.local.cloud.up.LocalCloud;
import org.rightsdesk.local.thread.MeasuredThread;

/** A request from the form to the download, with nobody who thinks in between. */
final class ThreadTime implements Measurement {
  private static final int REQUESTS = 3;

  @Override
  public String title() {
    return "The whole thread, s, one request after the other; the first starts the functions";
  }

  @Override
  public List<String> measure(LocalCloud cloud) throws IOException, InterruptedException {
    List<String> lines = new ArrayList<>();
    for (Duration time : MeasuredThread.walk(REQUESTS)) {
      lines.add(String.format(Locale.ROOT, "%.1f", time.toMillis() / 1e3));
    }
    return lines;
  }
}
