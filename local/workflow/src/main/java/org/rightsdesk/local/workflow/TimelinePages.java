package org.rightsdesk.local.workflow;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rightsdesk.local.workflow.Event.Entry;

/** Writes pages for a person who wants to know where an execution is and how it came there. */
final class TimelinePages {
  private TimelinePages() {}

  static String list(List<Execution> executions, String linkPrefix) {
    String rows =
        executions.stream()
            .map(
                execution ->
                    row(
                        link(linkPrefix, execution),
                        escape(execution.started().machineName()),
                        escape(execution.status().name()),
                        Timestamps.text(execution.startedAt()),
                        execution.end().map(end -> Timestamps.text(end.at())).orElse(""),
                        execution.due().map(Timestamps::text).orElse("")))
            .collect(Collectors.joining());
    return page(
        "Executions",
        "<h1>Executions</h1>"
            + table(List.of("Name", "Machine", "Status", "Started", "Ended", "Next due"), rows));
  }

  static String timeline(Execution execution, List<Entry> entries) {
    Map<Integer, String> states = new HashMap<>();
    Map<Integer, String> strands = new HashMap<>(Map.of(0, ""));
    List<String> rows = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.event() instanceof Event.StateEntered entered) {
        states.put(entered.strand(), entered.state());
      }
      if (entry.event() instanceof Event.BranchStarted branch) {
        String outer = strands.getOrDefault(branch.strand(), "");
        strands.put(
            entry.number(),
            outer + states.getOrDefault(branch.strand(), "") + "[" + branch.index() + "] ");
      }
      String place =
          entry.event() instanceof Event.OfStrand event
              ? strands.getOrDefault(event.strand(), "") + states.getOrDefault(event.strand(), "")
              : "";
      rows.add(
          row(
              String.valueOf(entry.number()),
              Timestamps.text(entry.at()),
              escape(place),
              escape(words(entry.event()))));
    }
    String heading =
        "<h1>%s</h1><p>Machine %s. Status %s.%s</p>"
            .formatted(
                escape(execution.started().name()),
                escape(execution.started().machineName()),
                execution.status().name(),
                execution.due().map(due -> " Next due " + Timestamps.text(due) + ".").orElse(""));
    return page(
        execution.started().name(),
        heading
            + table(List.of("Number", "Time", "State", "What happened"), String.join("", rows)));
  }

  private static String words(Event event) {
    return switch (event) {
      case Event.ExecutionStarted started -> "Started with " + Json.write(started.input());
      case Event.StateEntered entered -> "Entered with " + Json.write(entered.input());
      case Event.WaitScheduled wait -> "Waits until " + Timestamps.text(wait.until());
      case Event.TaskScheduled task -> "Task scheduled" + limits(task);
      case Event.TaskSubmitted _ -> "Taken by the function; waits for the token";
      case Event.TaskHeartbeat _ -> "Sign of life";
      case Event.AttemptSucceeded _ -> "Work done";
      case Event.AttemptFailed failed -> "Failed: " + failed.error() + " " + failed.cause();
      case Event.RetryScheduled retry -> "Tries again at " + Timestamps.text(retry.at());
      case Event.AttemptStarted _ -> "Tries again";
      case Event.BranchesPlanned plan -> "Runs " + plan.inputs().size() + " branches";
      case Event.BranchStarted branch -> "Branch " + branch.index() + " started";
      case Event.StateExited exited ->
          "Left" + exited.next().map(next -> " for " + next).orElse(", at the end");
      case Event.FlowFailed failed -> "Ended by the error " + failed.error();
      case Event.ExecutionSucceeded ended -> "Succeeded with " + Json.write(ended.output());
      case Event.ExecutionFailed ended -> "Failed: " + ended.error() + " " + ended.cause();
      case Event.ExecutionAborted ended -> "Stopped " + ended.error() + " " + ended.cause();
      case Event.ExecutionTimedOut _ -> "Took longer than the machine allows";
    };
  }

  private static String limits(Event.TaskScheduled task) {
    String called =
        task.child()
            .orElseGet(() -> String.valueOf(task.arguments().getOrDefault("FunctionName", "")));
    String timeout =
        task.timeoutAt().map(due -> ", times out at " + Timestamps.text(due)).orElse("");
    String heartbeat =
        task.heartbeatSeconds().map(seconds -> ", heartbeat " + seconds + " s").orElse("");
    return ": " + called + timeout + heartbeat;
  }

  private static String link(String prefix, Execution execution) {
    String target = prefix + URLEncoder.encode(execution.arn(), StandardCharsets.UTF_8);
    return "<a href=\"%s\">%s</a>".formatted(escape(target), escape(execution.started().name()));
  }

  private static String row(String... cells) {
    return List.of(cells).stream()
        .map(cell -> "<td>" + cell + "</td>")
        .collect(Collectors.joining("", "<tr>", "</tr>\n"));
  }

  private static String table(List<String> headings, String rows) {
    String head =
        headings.stream()
            .map(heading -> "<th scope=\"col\">" + heading + "</th>")
            .collect(Collectors.joining());
    return "<table><thead><tr>" + head + "</tr></thead><tbody>" + rows + "</tbody></table>";
  }

  private static String page(String title, String body) {
    return """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s</title></head>
        <body><main>%s</main></body></html>
        """
        .formatted(escape(title), body);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
