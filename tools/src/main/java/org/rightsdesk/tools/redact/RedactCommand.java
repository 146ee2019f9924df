package org.rightsdesk.tools.redact;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rightsdesk.documents.DocumentLimits;
import org.rightsdesk.documents.bundle.PdfRedaction;
import org.rightsdesk.documents.bundle.RedactionFailure;
import org.rightsdesk.documents.redaction.Panel;
import org.rightsdesk.tools.terminal.Terminal;

/**
 * {@code redact [--threads n] --plan plan.csv in.pdf out.pdf}.
 *
 * <p>Exit codes: 0 when the output is written and verified, 1 when it could not be, 2 when the
 * command is not understood.
 */
public final class RedactCommand {
  private static final String USAGE =
      "Usage: redact [--threads n] --plan plan.csv in.pdf out.pdf\n"
          + "The plan is CSV with the header "
          + RedactionPlan.HEADER
          + ":\npages from 1; points from the top left of the page as seen.";

  private final Terminal terminal;

  private RedactCommand(Terminal terminal) {
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
    try {
      return new RedactCommand(terminal).run(arguments);
    } catch (InvalidPathException e) {
      terminal.sayNoName(e);
      return 2;
    }
  }

  private int run(List<String> arguments) {
    List<String> files = new ArrayList<>();
    String plan = "";
    int threads = 1;
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      boolean hasValue = i + 1 < arguments.size();
      if (argument.equals("--plan") && hasValue) {
        plan = arguments.get(++i);
      } else if (argument.equals("--threads") && hasValue) {
        threads = threads(arguments.get(++i));
      } else if (argument.startsWith("--")) {
        return usage();
      } else {
        files.add(argument);
      }
    }
    if (plan.isEmpty() || threads < 1 || files.size() != 2) {
      return usage();
    }
    return redact(Path.of(plan), threads, Path.of(files.get(0)), Path.of(files.get(1)));
  }

  private int redact(Path plan, int threads, Path source, Path target) {
    for (Path file : List.of(plan, source)) {
      if (!Files.isReadable(file) || Files.isDirectory(file)) {
        return failed(file, "there is no such file, or it cannot be read.");
      }
    }
    try {
      Optional<String> hindrance = hindrance(plan, source, target);
      if (hindrance.isPresent()) {
        return failed(target, hindrance.get());
      }
      List<Panel> panels = RedactionPlan.read(plan);
      PdfRedaction redaction = new PdfRedaction(threads, DocumentLimits.forRecords());
      int pages =
          redaction.redact(
              source,
              panels,
              target,
              "Redacted document",
              number -> terminal.progress(pages(number)));
      terminal.endProgress();
      terminal.say(target + ": " + pages(pages) + " written and verified.");
      return 0;
    } catch (RedactionPlan.PlanFault e) {
      return failed(plan, e.reason());
    } catch (RedactionFailure e) {
      terminal.endProgress();
      return failed(source, e.reason());
    } catch (IOException e) {
      terminal.endProgress();
      return failed(target, "it could not be written: " + e.getClass().getSimpleName());
    }
  }

  /** Why nothing may be written to a place: a link or a device there would be lost for a file. */
  private static Optional<String> hindrance(Path plan, Path source, Path target)
      throws IOException {
    if (Files.exists(target)
        && (Files.isSameFile(source, target) || Files.isSameFile(plan, target))) {
      return Optional.of("the output must be another file than the input and the plan.");
    }
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)
        && !Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.of("there is something else than a file, which is not replaced.");
    }
    Path folder = target.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      return Optional.of("its folder is not there.");
    }
    return Optional.empty();
  }

  private static String pages(int count) {
    return count == 1 ? "1 page" : count + " pages";
  }

  private int failed(Path file, String reason) {
    terminal.say(file + ": " + reason);
    return 1;
  }

  private int usage() {
    terminal.say(USAGE);
    return 2;
  }

  private static int threads(String value) {
    try {
      return Math.min(Integer.parseInt(value), Runtime.getRuntime().availableProcessors() * 2);
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
