package org.rightsdesk.tools.terminal;

import java.io.Console;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;

/**
 * Where a command tells of its progress and its errors.
 *
 * @param errors takes both
 * @param interactive whether somebody watches, so that progress may be shown
 */
public record Terminal(PrintStream errors, boolean interactive) {
  /** The process's own standard error. */
  @SuppressWarnings("SystemConsoleNull") // From Java 25 it is null again without a terminal.
  public static Terminal ofProcess() {
    Console console = System.console();
    return new Terminal(System.err, console != null && console.isTerminal());
  }

  /** Shows how far the work has come, in place of what was shown before. */
  public void progress(String text) {
    if (interactive) {
      errors.print("\r" + text);
      errors.flush();
    }
  }

  /** Ends the line that progress was shown on. */
  public void endProgress() {
    if (interactive) {
      errors.println();
    }
  }

  /** Says something on a line of its own. */
  public void say(String text) {
    errors.println(text);
  }

  /** Says that a name could not be taken for that of a file. */
  public void sayNoName(InvalidPathException fault) {
    say(
        fault.getInput()
            + ": no file can have this name here; with LC_ALL=C.UTF-8 more names can be read.");
  }
}
