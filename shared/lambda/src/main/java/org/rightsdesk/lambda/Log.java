package org.rightsdesk.lambda;

import java.io.PrintStream;
import java.time.Clock;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * One line of JSON for each thing worth knowing, with fields from a closed set.
 *
 * <p>No field holds anything personal, and none takes free text: a failure is named by the class of
 * its exception and the place in our code, never by its message, which might quote what was sent.
 */
public final class Log {
  private final String function;
  private final Clock clock;
  private final PrintStream out;

  /** A log of the function's, to the stream that its runtime keeps. */
  public Log(String function, Clock clock, PrintStream out) {
    this.function = function;
    this.clock = clock;
    this.out = out;
  }

  /** The fields that a line may hold. */
  public enum Field {
    /** What happened, a fixed word of ours. */
    WHAT,
    /** The reference of a case. */
    REFERENCE,
    /** The id of a paper, effect or step. */
    ID,
    /** The pattern of a route, never the path that was asked for. */
    ROUTE,
    /** The number shown to the person with a failed page. */
    NUMBER,
    /** A rule, a reason's code or an exception's class. */
    CODE,
    /** Where in our code it failed: class and line. */
    PLACE,
    /** How many. */
    COUNT
  }

  /** Notes something that happened. */
  public void note(String what, Map<Field, String> fields) {
    line("info", what, fields);
  }

  /** Notes a failure by its class and place. */
  public void failure(String what, Throwable cause, Map<Field, String> fields) {
    Map<Field, String> all = new EnumMap<>(Field.class);
    all.putAll(fields);
    all.put(Field.CODE, cause.getClass().getName());
    all.put(Field.PLACE, place(cause));
    line("error", what, all);
  }

  private void line(String level, String what, Map<Field, String> fields) {
    Map<String, String> line = new LinkedHashMap<>();
    line.put("at", clock.instant().toString());
    line.put("level", level);
    line.put("function", function);
    line.put("what", what);
    for (Map.Entry<Field, String> field : new TreeMap<>(fields).entrySet()) {
      line.put(field.getKey().name().toLowerCase(Locale.ROOT), field.getValue());
    }
    out.println(JsonText.write(line));
  }

  private static String place(Throwable cause) {
    for (StackTraceElement frame : cause.getStackTrace()) {
      if (frame.getClassName().startsWith("org.rightsdesk.")) {
        return frame.getClassName() + ":" + frame.getLineNumber();
      }
    }
    return "outside our code";
  }
}
