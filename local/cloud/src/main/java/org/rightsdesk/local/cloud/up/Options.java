package org.rightsdesk.local.cloud.up;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What {@code ./rightsdesk up} was asked for.
 *
 * @param root the checkout
 * @param port the first of the ports that are used, one after the other
 * @param fresh whether to begin without what an earlier run left
 * @param empty whether to begin without demonstration cases
 * @param records a records folder of one's own
 * @param volumePages the most pages of a volume, where it is not what the template says
 * @param home where everything is kept between two runs
 */
public record Options(
    Path root,
    int port,
    boolean fresh,
    boolean empty,
    Optional<Path> records,
    OptionalInt volumePages,
    Path home) {
  /** How many ports are used. */
  static final int PORTS = 6;

  private static final int USUAL_PORT = 8080;
  private static final int LAST_PORT = 65_499;
  private static final int MOST_PAGES = 9_999;

  /**
   * Reads the command line.
   *
   * @throws IllegalArgumentException with a sentence for the person, if it is not understood
   */
  public static Options read(Path root, List<String> arguments) {
    Options options =
        new Options(
            root,
            USUAL_PORT,
            false,
            false,
            Optional.empty(),
            OptionalInt.empty(),
            root.resolve(".local"));
    Iterator<String> words = arguments.iterator();
    while (words.hasNext()) {
      String word = words.next();
      options =
          switch (word) {
            case "--fresh" -> options.withFresh();
            case "--empty" -> options.withEmpty();
            case "--port" -> options.withPort(number(word, value(words, word), LAST_PORT));
            case "--records" -> options.withRecords(Path.of(value(words, word)));
            case "--volume-pages" ->
                options.withVolumePages(number(word, value(words, word), MOST_PAGES));
            case "--home" -> options.withHome(Path.of(value(words, word)));
            default ->
                throw new IllegalArgumentException(
                    "up does not know "
                        + word
                        + ". It takes --fresh, --empty, --port N, --records DIR, --volume-pages N and"
                        + " --home DIR.");
          };
    }
    return options;
  }

  /** Where start-up caches are kept, which belong to what was built and not to a state. */
  Path caches() {
    return root.resolve(".local/caches");
  }

  private static String value(Iterator<String> words, String option) {
    if (!words.hasNext()) {
      throw new IllegalArgumentException(option + " needs a value after it.");
    }
    return words.next();
  }

  private static int number(String option, String text, int most) {
    try {
      int number = Integer.parseInt(text);
      if (number > 0 && number <= most) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // Said below, as for a number that is too large.
    }
    throw new IllegalArgumentException(
        option + " needs a number from 1 to " + most + ", not " + text + ".");
  }

  private Options withFresh() {
    return new Options(root, port, true, empty, records, volumePages, home);
  }

  private Options withEmpty() {
    return new Options(root, port, fresh, true, records, volumePages, home);
  }

  private Options withPort(int other) {
    return new Options(root, other, fresh, empty, records, volumePages, home);
  }

  private Options withRecords(Path folder) {
    return new Options(root, port, fresh, empty, Optional.of(folder), volumePages, home);
  }

  private Options withVolumePages(int pages) {
    return new Options(root, port, fresh, empty, records, OptionalInt.of(pages), home);
  }

  private Options withHome(Path folder) {
    return new Options(root, port, fresh, empty, records, volumePages, folder);
  }
}
