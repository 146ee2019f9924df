package org.rightsdesk.tools.clock;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rightsdesk.domain.clock.BeyondCalendarException;
import org.rightsdesk.domain.clock.ClockFacts;
import org.rightsdesk.domain.clock.TimeLimit;
import org.rightsdesk.domain.clock.WorkingCalendar;

/**
 * Works out the dates of each request in a table: comma-separated values in and out, line by line.
 *
 * <p>It ends with 0 if every line gave dates, 1 if some line or the header did not, 2 if the
 * command line is wrong.
 */
public final class ClockCommand {
  static final String INPUT_HEADER = String.join(",", RequestLine.COLUMNS);
  static final String OUTPUT_HEADER = "statutory_latest,safe_due,policy_due,extension_notice_by";

  private static final int GOOD = 0;
  private static final int BAD_INPUT = 1;
  private static final int BAD_USAGE = 2;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final ClockOptions options;
  private final WorkingCalendar calendar;
  private final BufferedReader input;
  private final Writer output;
  private final PrintStream errors;

  private ClockCommand(
      ClockOptions options, BufferedReader input, Writer output, PrintStream errors) {
    this.options = options;
    this.calendar = WorkingCalendar.of(options.nation());
    this.input = input;
    this.output = output;
    this.errors = errors;
  }

  /** Runs the command on standard input and output. */
  public static void main(String[] arguments) {
    OutputStream output = new FileOutputStream(FileDescriptor.out);
    PrintStream errors =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    System.exit(run(List.of(arguments), System.in, output, errors));
  }

  /** Runs the command on these streams, which are UTF-8, and returns how it ends. */
  static int run(
      List<String> arguments, InputStream input, OutputStream output, PrintStream errors) {
    try (Writer writer =
        new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8))) {
      ClockOptions options = ClockOptions.of(arguments);
      if (options.help()) {
        writer.write(ClockOptions.USAGE.formatted(ClockOptions.nations(), ClockOptions.rights()));
        return GOOD;
      }
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8));
      return new ClockCommand(options, reader, writer, errors).answer();
    } catch (ClockOptions.UsageException exception) {
      errors.println("clock: " + exception.getMessage());
      errors.println("clock: --help says how it is used");
      return BAD_USAGE;
    } catch (IOException exception) {
      errors.println("clock: cannot read or write: " + exception.getMessage());
      return BAD_INPUT;
    }
  }

  private int answer() throws IOException {
    if (!headerIsRight()) {
      return BAD_INPUT;
    }
    if (!options.explain()) {
      output.write(OUTPUT_HEADER + "\n");
    }
    int end = GOOD;
    int number = 1;
    String line = nextLine();
    while (line != null) {
      number++;
      if (!answer(line, number)) {
        end = BAD_INPUT;
      }
      line = nextLine();
    }
    return end;
  }

  private boolean headerIsRight() throws IOException {
    String line = input.readLine();
    if (line == null) {
      errors.println("line 1: there is no header; it must be " + INPUT_HEADER);
      return false;
    }
    if (line.startsWith(BYTE_ORDER_MARK)) {
      line = line.substring(BYTE_ORDER_MARK.length());
    }
    try {
      if (CsvLine.fields(line).equals(RequestLine.COLUMNS)) {
        return true;
      }
      errors.println(
          "line 1: the header must be "
              + INPUT_HEADER
              + " and nothing else, and it is "
              + BadLineException.shown(line));
    } catch (BadLineException exception) {
      errors.println("line 1: the header must be " + INPUT_HEADER + ": " + exception.getMessage());
    }
    return false;
  }

  /** Hands over what is answered before waiting for more, so that it can be used in a dialogue. */
  private @Nullable String nextLine() throws IOException {
    if (!input.ready()) {
      output.flush();
    }
    return input.readLine();
  }

  private boolean answer(String line, int number) throws IOException {
    if (line.isBlank()) {
      output.write("\n");
      return true;
    }
    try {
      ClockFacts facts = RequestLine.facts(line, options.right());
      TimeLimit limit = TimeLimit.of(facts, calendar, facts.received());
      if (options.explain()) {
        output.write(ExplanationText.of(number, limit));
      } else {
        output.write(dates(limit));
      }
      return true;
    } catch (BadLineException | BeyondCalendarException exception) {
      output.write("\n");
      errors.println("line " + number + ": " + exception.getMessage());
      return false;
    }
  }

  private static String dates(TimeLimit limit) {
    return limit.statutoryLatest().date()
        + ","
        + limit.safeDue().date()
        + ","
        + limit.policyDue().date()
        + ","
        + limit.extensionNoticeBy().date()
        + "\n";
  }
}
