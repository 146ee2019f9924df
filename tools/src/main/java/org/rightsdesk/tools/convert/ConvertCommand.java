package org.rightsdesk.tools.convert;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.rightsdesk.documents.DocumentLimits;
import org.rightsdesk.documents.canonical.CanonicalPage;
import org.rightsdesk.documents.conversion.Conversion;
import org.rightsdesk.documents.conversion.ConversionOutcome;
import org.rightsdesk.documents.conversion.FileConversion;
import org.rightsdesk.documents.conversion.Source;
import org.rightsdesk.tools.terminal.Terminal;

/**
 * {@code convert FILE... --out DIR}: each file becomes a folder of pages named after it.
 *
 * <p>Exit codes: 0 when all files became pages, 1 when some did not, 2 when the command is not
 * understood.
 */
public final class ConvertCommand {
  private static final String USAGE = "Usage: convert FILE... --out DIR";

  private final Terminal terminal;
  private final Conversion conversion = new FileConversion(DocumentLimits.forRecords());

  private ConvertCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.setProperty("java.awt.headless", "true");
    Logger.getLogger("org.apache").setLevel(Level.OFF);
    System.exit(run(List.of(arguments), Terminal.ofProcess()));
  }

  /** Runs the command; progress and errors go to a terminal. */
  static int run(List<String> arguments, Terminal terminal) {
    return new ConvertCommand(terminal).run(arguments);
  }

  private int run(List<String> arguments) {
    List<Path> files = new ArrayList<>();
    String out = "";
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (argument.equals("--out") && i + 1 < arguments.size()) {
        out = arguments.get(++i);
      } else if (argument.startsWith("--")) {
        return usage();
      } else {
        files.add(Path.of(argument));
      }
    }
    if (out.isEmpty() || files.isEmpty()) {
      return usage();
    }
    int failures = 0;
    for (int i = 0; i < files.size(); i++) {
      terminal.progress((i + 1) + " of " + files.size() + " files");
      failures += convert(files.get(i), Path.of(out)) ? 0 : 1;
    }
    terminal.endProgress();
    return failures == 0 ? 0 : 1;
  }

  /** Converts one file in a folder beside its own, which is put in place when it is whole. */
  private boolean convert(Path file, Path out) {
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      return failed(file, "there is no such file, or it cannot be read.");
    }
    try {
      Files.createDirectories(out);
      Path draft = Files.createTempDirectory(out, ".convert");
      try {
        String name = file.getFileName().toString();
        return switch (conversion.convert(Source.of(file, name), draft)) {
          case ConversionOutcome.Converted converted -> {
            Path target = out.resolve(name);
            delete(target);
            Files.move(draft, target);
            yield pagesAreWhole(file, converted);
          }
          case ConversionOutcome.Refused refused -> failed(file, refused.sentence());
        };
      } finally {
        delete(draft);
      }
    } catch (IOException e) {
      return failed(file, "its pages could not be written: " + e.getClass().getSimpleName());
    }
  }

  private boolean pagesAreWhole(Path file, ConversionOutcome.Converted converted) {
    for (CanonicalPage page : converted.record().pagesWithProblems()) {
      failed(file, "page " + page.number() + ": " + page.problem().orElse(""));
    }
    return converted.record().pagesWithProblems().isEmpty();
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private boolean failed(Path file, String reason) {
    terminal.say(file + ": " + reason);
    return false;
  }

  private int usage() {
    terminal.say(USAGE);
    return 2;
  }
}
