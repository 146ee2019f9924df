package org.rightsdesk.local.cloud.up;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.rightsdesk.local.cloud.time.ClockApp;

/**
 * Says where words are kept: in which items, objects, executions, calls and logs.
 *
 * <p>It shows that what was deleted is gone. Left out are the landlord's own records, which stand
 * for another system, and the mailboxes, which stand for the world outside. An object whose words
 * are compressed, such as those of a PDF, is found by its name only.
 */
final class KeptWords {
  private static final List<String> FOLDERS =
      List.of("objects", "executions", "calls", "logs", "dead-letters", "tmp");

  private final ClockApp.Places items;
  private final Path home;
  private final String sourceBucket;

  /**
   * Looks in these items and below this folder.
   *
   * @param items which items of the tables hold words
   * @param sourceBucket the bucket with the landlord's own records
   */
  KeptWords(ClockApp.Places items, Path home, String sourceBucket) {
    this.items = items;
    this.home = home;
    this.sourceBucket = sourceBucket;
  }

  /** The places that hold these words, in whatever case they are written. */
  List<String> places(String words) throws IOException, InterruptedException {
    List<String> places = new ArrayList<>(items.of(words));
    String wanted =
        new String(words.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)
            .toLowerCase(Locale.ROOT);
    for (String folder : FOLDERS) {
      Path top = home.resolve(folder);
      if (Files.isDirectory(top)) {
        try (Stream<Path> files = Files.walk(top)) {
          for (Path file : files.filter(Files::isRegularFile).toList()) {
            Path place = home.relativize(file);
            if (!isSource(place)
                && (place.toString().toLowerCase(Locale.ROOT).contains(wanted)
                    || Files.readString(file, StandardCharsets.ISO_8859_1)
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))) {
              places.add(place.toString());
            }
          }
        }
      }
    }
    return places;
  }

  private boolean isSource(Path place) {
    for (Path part : place) {
      if (part.toString().equals(sourceBucket)) {
        return true;
      }
    }
    return false;
  }
}
