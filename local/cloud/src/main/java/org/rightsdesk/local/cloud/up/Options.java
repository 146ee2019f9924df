package org.rightsdesk.local.cloud.up;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * What {@code ./rightsdesk up} was asked for.
 *
 * @param root the checkout
 * @param port the first of the ports that are used, one after the other
 * @param fresh whether to begin without what an earlier run left
 * @param empty whether to begin without demonstration cases
 * @param records a records folder of one's own
 * @param home where everything is kept between two runs
 */
public record Options(
    Path root, int port, boolean fresh, boolean empty, Optional<Path> records, Path home) {
  /** How many ports are used. */
  static final int PORTS = 6;

  private static final int USUAL_PORT = 8080;

  /**
   * Reads the command line.
   *
   * @throws IllegalArgumentException with a sentence for the person, if it is not understood
   */
  public static Options read(Path root, List<String> arguments) {
    Options options =
        new Options(root, USUAL_PORT, false, false, Optional.empty(), root.resolve(".local"));
    Iterator<String> words = arguments.iterator();
    while (words.hasNext()) {
      String word = words.next();
      options =
          switch (word) {
            case "--fresh" -> options.withFresh();
            case "--empty" -> options.withEmpty();
            case "--port" -> options.withPort(number(value(words, word)));
            case "--records" -> options.withRecords(Path.of(value(words, word)));
            case "--home" -> options.withHome(Path.of(value(words, word)));
            default ->
                throw new IllegalArgumentException(
                    "up does not know "
                        + word
                        + ". It takes --fresh, --empty, --port N, --records DIR and --home DIR.");
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

  private static int number(String text) {
    try {
      int port = Integer.parseInt(text);
      if (port > 0 && port < 65_500) {
        return port;
      }
    } catch (NumberFormatException notANumber) {
      // Said below, as for a number that is no port.
    }
    throw new IllegalArgumentException("--port needs a number from 1 to 65499, not " + text + ".");
  }

  private Options withFresh() {
    return new Options(root, port, true, empty, records, home);
  }

  private Options withEmpty() {
    return new Options(root, port, fresh, true, records, home);
  }

  private Options withPort(int other) {
    return new Options(root, other, fresh, empty, records, home);
  }

  private Options withRecords(Path folder) {
    return new Options(root, port, fresh, empty, Optional.of(folder), home);
  }

  private Options withHome(Path folder) {
    return new Options(root, port, fresh, empty, records, folder);
  }
}
