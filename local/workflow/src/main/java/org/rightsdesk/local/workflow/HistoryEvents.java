package org.rightsdesk.local.workflow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rightsdesk.local.workflow.Definition.State;
import org.rightsdesk.local.workflow.Event.Entry;

/**
 * Shows an execution's events as the service's history does.
 *
 * <p>The numbers are ours: events that the service does not have, such as heartbeats, are left out
 * and leave gaps.
 */
final class HistoryEvents {
  private final boolean withData;
  private final Map<Integer, String> currentTypes = new HashMap<>();
  private final Map<Integer, String> currentStates = new HashMap<>();
  private final Map<String, String> types;

  private HistoryEvents(boolean withData, Map<String, String> types) {
    this.withData = withData;
    this.types = types;
  }

  static List<Map<String, @Nullable Object>> of(List<Entry> entries, boolean withData) {
    if (entries.isEmpty()
        || !(entries.getFirst().event() instanceof Event.ExecutionStarted started)) {
      return List.of();
    }
    HistoryEvents history =
        new HistoryEvents(withData, stateTypes(Definition.parse(started.definition()).flow()));
    List<Map<String, @Nullable Object>> shown = new ArrayList<>();
    int previous = 0;
    for (Entry entry : entries) {
      Optional<Map<String, @Nullable Object>> event = history.shown(entry.event());
      if (event.isPresent()) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", entry.number());
        json.put("previousEventId", previous);
        json.put("timestamp", Timestamps.seconds(entry.at()));
        json.putAll(event.get());
        shown.add(json);
        previous = entry.number();
      }
    }
    return shown;
  }

  /** Returns the type of every state, by its name, which is unique in a machine. */
  static Map<String, String> stateTypes(Definition.Flow flow) {
    Map<String, String> types = new HashMap<>();
    for (State state : flow.states().values()) {
      types.put(state.name(), state.type());
      for (Definition.Flow inner : DefinitionChecks.inner(state)) {
        types.putAll(stateTypes(inner));
      }
    }
    return types;
  }

  private Optional<Map<String, @Nullable Object>> shown(Event event) {
    return switch (event) {
      case Event.ExecutionStarted started ->
          one("ExecutionStarted", "executionStarted", data("input", started.input()));
      case Event.StateEntered entered -> {
        String type = types.getOrDefault(entered.state(), "");
        currentTypes.put(entered.strand(), type);
        currentStates.put(entered.strand(), entered.state());
        Map<String, @Nullable Object> details = data("input", entered.input());
        details.put("name", entered.state());
        yield one(type + "StateEntered", "stateEntered", details);
      }
      case Event.StateExited exited -> {
        Map<String, @Nullable Object> details = data("output", exited.output());
        details.put("name", currentStates.getOrDefault(exited.strand(), ""));
        yield one(type(exited) + "StateExited", "stateExited", details);
      }
      case Event.TaskScheduled task ->
          one("TaskScheduled", "taskScheduled", data("parameters", task.arguments()));
      case Event.TaskSubmitted _ -> one("TaskSubmitted", "taskSubmitted", new LinkedHashMap<>());
      case Event.BranchesPlanned plan when type(plan).equals("Map") -> {
        Map<String, @Nullable Object> details = new LinkedHashMap<>();
        details.put("length", plan.inputs().size());
        yield one("MapStateStarted", "mapStateStarted", details);
      }
      case Event.BranchesPlanned _ -> one("ParallelStateStarted", "", new LinkedHashMap<>());
      case Event.BranchStarted branch when type(branch).equals("Map") -> {
        Map<String, @Nullable Object> details = new LinkedHashMap<>();
        details.put("name", currentStates.getOrDefault(branch.strand(), ""));
        details.put("index", branch.index());
        yield one("MapIterationStarted", "mapIterationStarted", details);
      }
      case Event.AttemptSucceeded done when type(done).equals("Task") ->
          one("TaskSucceeded", "taskSucceeded", data("output", done.result()));
      case Event.AttemptSucceeded done ->
          one(type(done) + "StateSucceeded", "", new LinkedHashMap<>());
      case Event.AttemptFailed failed when type(failed).equals("Task") ->
          one("TaskFailed", "taskFailed", error(failed.error(), failed.cause()));
      case Event.AttemptFailed failed
          when type(failed).equals("Map") || type(failed).equals("Parallel") ->
          one(type(failed) + "StateFailed", "", new LinkedHashMap<>());
      case Event.ExecutionSucceeded ended ->
          one("ExecutionSucceeded", "executionSucceeded", data("output", ended.output()));
      case Event.ExecutionFailed ended ->
          one("ExecutionFailed", "executionFailed", error(ended.error(), ended.cause()));
      case Event.ExecutionAborted ended ->
          one("ExecutionAborted", "executionAborted", error(ended.error(), ended.cause()));
      case Event.ExecutionTimedOut _ ->
          one("ExecutionTimedOut", "executionTimedOut", error(StateFailure.TaskError.TIMEOUT, ""));
      case Event.AttemptFailed _,
          Event.BranchStarted _,
          Event.AttemptStarted _,
          Event.FlowFailed _,
          Event.RetryScheduled _,
          Event.TaskHeartbeat _,
          Event.WaitScheduled _ ->
          Optional.empty();
    };
  }

  private String type(Event.OfStrand event) {
    return currentTypes.getOrDefault(event.strand(), "");
  }

  private static Optional<Map<String, @Nullable Object>> one(
      String type, String detailsName, Map<String, @Nullable Object> details) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("type", type);
    if (!detailsName.isEmpty()) {
      json.put(detailsName + "EventDetails", details);
    }
    return Optional.of(json);
  }

  private Map<String, @Nullable Object> data(String field, @Nullable Object value) {
    Map<String, @Nullable Object> details = new LinkedHashMap<>();
    if (withData) {
      details.put(field, Json.write(value));
    }
    return details;
  }

  private static Map<String, @Nullable Object> error(String error, String cause) {
    Map<String, @Nullable Object> details = new LinkedHashMap<>();
    details.put("error", error);
    if (!cause.isEmpty()) {
      details.put("cause", cause);
    }
    return details;
  }
}
