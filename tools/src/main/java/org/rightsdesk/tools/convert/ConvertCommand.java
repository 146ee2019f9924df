package org.rightsdesk.tools.convert;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.rightsdesk.documents.DocumentLimits;
import org.rightsdesk.documents.canonical.CanonicalPage;
import org.rightsdesk.documents.canonical.CanonicalRecord;
import org.rightsdesk.documents.canonical.FileInside;
import org.rightsdesk.documents.canonical.WordSource;
import org.rightsdesk.documents.conversion.Conversion;
import org.rightsdesk.documents.conversion.ConversionOutcome;
import org.rightsdesk.documents.conversion.FileConversion;
import org.rightsdesk.documents.conversion.Source;
import org.rightsdesk.documents.recognition.Tesseract;
import org.rightsdesk.documents.recognition.TextRecogniser;
import org.rightsdesk.domain.casework.Room;
import org.rightsdesk.tools.terminal.Terminal;

/**
 * {@code convert FILE... --out DIR}: each file becomes a folder of pages named after it.
 *
 * <p>A file that lay in another, such as an attachment, is kept in that one's folder {@code
 * inside}, and its pages beside it. {@code --password-file} names a file with the password that
 * opens the files, on its first line: on the command line others could see it.
 *
 * <p>Words on scans are recognised by Tesseract where it is installed, in the languages that
 * {@value Tesseract#LANGUAGE} names. Each page whose words nobody read is told, and fails nothing.
 *
 * <p>Exit codes: 0 when all files became pages, 1 when some did not, 2 when the command is not
 * understood.
 */
public final class ConvertCommand {
  private static final String USAGE = "Usage: convert FILE... --out DIR [--password-file FILE]";

  private static final String PAGES = ".pages";

  private final Terminal terminal;
  private final String unread;
  private final Conversion conversion;
  private final Set<Path> targets = new HashSet<>();
  private Optional<String> password = Optional.empty();

  private ConvertCommand(Terminal terminal, Optional<? extends TextRecogniser> recogniser) {
    this.terminal = terminal;
    this.unread =
        recogniser.isPresent()
            ? "what may be words could not be recognised."
            : "what may be words was not recognised, since Tesseract is not installed.";
    this.conversion =
        new FileConversion(
            DocumentLimits.forRecords(),
            recogniser.map(TextRecogniser.class::cast).orElse(TextRecogniser.NONE));
  }

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.setProperty("java.awt.headless", "true");
    Logger.getLogger("org.apache").setLevel(Level.OFF);
    System.exit(run(List.of(arguments), Terminal.ofProcess(), System.getenv()));
  }

  /**
   * Runs the command; progress and errors go to a terminal.
   *
   * @param environment where Tesseract is found
   */
  static int run(List<String> arguments, Terminal terminal, Map<String, String> environment) {
    Optional<Tesseract> recogniser;
    try {
      recogniser = Tesseract.find(environment);
    } catch (IllegalArgumentException e) {
      terminal.say(String.valueOf(e.getMessage()));
      return 2;
    }
    try {
      return new ConvertCommand(terminal, recogniser).run(arguments);
    } catch (InvalidPathException e) {
      terminal.sayNoName(e);
      return 2;
    }
  }

  private int run(List<String> arguments) {
    List<Path> files = new ArrayList<>();
    String out = "";
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (argument.equals("--out") && i + 1 < arguments.size()) {
        out = arguments.get(++i);
      } else if (argument.equals("--password-file") && i + 1 < arguments.size()) {
        String file = arguments.get(++i);
        try (Stream<String> lines = Files.lines(Path.of(file))) {
          password = lines.findFirst();
        } catch (IOException | UncheckedIOException e) {
          terminal.say(file + ": there is no such file, or it cannot be read.");
          return 2;
        }
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
    if (!Files.isReadable(file) || !Files.isRegularFile(file)) {
      return failed(file, "there is no such file, or it cannot be read.");
    }
    try {
      Files.createDirectories(out);
      String name = file.getFileName().toString();
      Path target = out.resolve(name);
      if (!targets.add(target)) {
        return failed(file, "a file before it has the same name; convert it to another folder.");
      }
      if (Files.exists(target, LinkOption.NOFOLLOW_LINKS) && !isOurs(target)) {
        return failed(file, "its pages would replace " + target + "; use another folder.");
      }
      Source source = Source.of(file, name);
      return convert(password.map(source::withPassword).orElse(source), target, name);
    } catch (IOException e) {
      return failed(file, "its pages could not be written: " + e.getClass().getSimpleName());
    }
  }

  /** Whether a folder was made by this command, so that it may be made anew. */
  private static boolean isOurs(Path target) {
    return Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)
        && Files.isRegularFile(target.resolve(CanonicalRecord.FILE_NAME));
  }

  private boolean convert(Source source, Path target, String called) throws IOException {
    try (DraftFolder draft = DraftFolder.beside(target)) {
      return switch (conversion.convert(source, draft.path())) {
        case ConversionOutcome.Converted(CanonicalRecord record) -> {
          draft.moveTo(target);
          boolean whole = pagesAreWhole(called, record);
          tellUnread(called, record);
          yield convertInside(record, source.room(), target, called) && whole;
        }
        case ConversionOutcome.Refused refused -> failed(called, refused.sentence());
      };
    }
  }

  private boolean convertInside(CanonicalRecord record, int room, Path target, String called)
      throws IOException {
    Path folder = target.resolve(CanonicalRecord.INSIDE_FOLDER_NAME);
    boolean whole = true;
    for (FileInside file : record.inside()) {
      Source source =
          Source.of(folder.resolve(file.file()), file.name())
              .withRoom(Room.within(room, record.inside().size()));
      Path pages = folder.resolve(file.file() + PAGES);
      whole &= convert(source, pages, called + " > " + file.file() + " " + file.name());
    }
    return whole;
  }

  private boolean pagesAreWhole(String called, CanonicalRecord record) {
    for (CanonicalPage page : record.pagesWithProblems()) {
      failed(called, "page " + page.number() + ": " + page.problem().orElse(""));
    }
    return record.pagesWithProblems().isEmpty();
  }

  private void tellUnread(String called, CanonicalRecord record) {
    for (CanonicalPage page : record.pages()) {
      if (page.source() == WordSource.UNREAD) {
        terminal.say(called + ": page " + page.number() + ": " + unread);
      }
    }
  }

  private boolean failed(Path file, String reason) {
    return failed(file.toString(), reason);
  }

  private boolean failed(String file, String reason) {
    terminal.say(file + ": " + reason);
    return false;
  }

  private int usage() {
    terminal.say(USAGE);
    return 2;
  }
}
