package org.rightsdesk.local.bench.redact;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One way to do the work, its runs, and the file that it wrote last. */
final class Contestant {
  /** Does the work once. */
  interface Work {
    Usage run(Path target) throws Exception;
  }

  private final String name;
  private final Path target;
  private final Work work;
  private final List<Usage> runs = new ArrayList<>();

  Contestant(String name, Path target, Work work) {
    this.name = name;
    this.target = target;
    this.work = work;
  }

  /** Does it once without counting, so that what is warm is warm. */
  void warmUp() throws Exception {
    work.run(target);
  }

  void run() throws Exception {
    runs.add(work.run(target));
  }

  Usage median() {
    return Usage.median(runs);
  }

  long bytes() throws Exception {
    return Files.size(target);
  }

  /** What heads the columns of {@link #line}. */
  static String heading() {
    return String.format(
        Locale.ROOT,
        "%-34s%12s%9s%8s%8s%14s%8s%8s",
        "",
        "processor s",
        "wall s",
        "MB",
        "MB res.",
        "x processor",
        "x wall",
        "x size");
  }

  /** Its medians, and how many pages it does in the time in which another does one. */
  String line(Contestant other) throws Exception {
    Usage own = median();
    Usage others = other.median();
    return String.format(
        Locale.ROOT,
        "%-34s%12.2f%9.2f%8.1f%8d%14.2f%8.2f%8.2f",
        name,
        own.processor().toMillis() / 1e3,
        own.wall().toMillis() / 1e3,
        bytes() / 1e6,
        own.resident() >> 20,
        (double) others.processor().toMillis() / own.processor().toMillis(),
        (double) others.wall().toMillis() / own.wall().toMillis(),
        (double) bytes() / other.bytes());
  }
}
