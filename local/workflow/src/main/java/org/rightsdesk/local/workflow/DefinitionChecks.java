package org.rightsdesk.local.workflow;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.rightsdesk.local.workflow.Definition.Choice;
import org.rightsdesk.local.workflow.Definition.Fail;
import org.rightsdesk.local.workflow.Definition.Flow;
import org.rightsdesk.local.workflow.Definition.Leaving;
import org.rightsdesk.local.workflow.Definition.MapState;
import org.rightsdesk.local.workflow.Definition.Parallel;
import org.rightsdesk.local.workflow.Definition.Pass;
import org.rightsdesk.local.workflow.Definition.Recovery;
import org.rightsdesk.local.workflow.Definition.Rule;
import org.rightsdesk.local.workflow.Definition.State;
import org.rightsdesk.local.workflow.Definition.Succeed;
import org.rightsdesk.local.workflow.Definition.Task;
import org.rightsdesk.local.workflow.Definition.Wait;

/** The rules about a definition that no single state can show. */
final class DefinitionChecks {
  private DefinitionChecks() {}

  /** Refuses transitions to nowhere, states that nothing leads to, and flows without an end. */
  static void transitions(Flow flow, String path) {
    if (!flow.states().containsKey(flow.startAt())) {
      throw new DefinitionRefused(path, "starts at a state that is missing: " + flow.startAt());
    }
    Set<String> reached = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(flow.startAt()));
    boolean ends = false;
    while (!open.isEmpty()) {
      String name = open.remove();
      if (!reached.add(name)) {
        continue;
      }
      State state = flow.state(name);
      ends |= isTerminal(state);
      for (String target : targets(state)) {
        if (!flow.states().containsKey(target)) {
          throw new DefinitionRefused(place(path, name), "leads to a missing state: " + target);
        }
        open.add(target);
      }
    }
    for (String name : flow.states().keySet()) {
      if (!reached.contains(name)) {
        throw new DefinitionRefused(place(path, name), "is a state that nothing leads to");
      }
    }
    if (!ends) {
      throw new DefinitionRefused(path, "has no state that ends it");
    }
  }

  /** Refuses a variable of a branch or item that has the name of one outside it. */
  static void variables(Flow flow, Set<String> outer, String path) {
    Set<String> visible = new HashSet<>(outer);
    for (State state : flow.states().values()) {
      for (Leaving leaving : leavings(state).toList()) {
        for (String variable : leaving.assign().keySet()) {
          if (outer.contains(variable)) {
            throw new DefinitionRefused(
                place(path, state.name()) + "/Assign/" + variable,
                "has the name of a variable outside");
          }
          visible.add(variable);
        }
      }
    }
    for (State state : flow.states().values()) {
      Set<String> seen = state instanceof MapState map && map.distributed() ? Set.of() : visible;
      for (Flow inner : inner(state)) {
        variables(inner, seen, place(path, state.name()));
      }
    }
  }

  private static String place(String path, String name) {
    return (path.equals("/") ? "" : path) + "/States/" + name;
  }

  private static boolean isTerminal(State state) {
    return state instanceof Fail || leavings(state).anyMatch(leaving -> leaving.next().isEmpty());
  }

  private static List<String> targets(State state) {
    Stream<String> named = leavings(state).flatMap(leaving -> leaving.next().stream());
    Stream<String> otherwise =
        state instanceof Choice choice ? choice.otherwise().stream() : Stream.empty();
    return Stream.concat(named, otherwise).toList();
  }

  /** Returns every way in which a state can be left, those of its catchers too. */
  private static Stream<Leaving> leavings(State state) {
    return switch (state) {
      case Task task -> leavings(task.leaving(), task.recovery());
      case Parallel parallel -> leavings(parallel.leaving(), parallel.recovery());
      case MapState map -> leavings(map.leaving(), map.recovery());
      case Choice choice -> choice.rules().stream().map(Rule::leaving);
      case Wait wait -> Stream.of(wait.leaving());
      case Pass pass -> Stream.of(pass.leaving());
      case Succeed succeed -> Stream.of(succeed.leaving());
      case Fail _ -> Stream.empty();
    };
  }

  private static Stream<Leaving> leavings(Leaving leaving, Recovery recovery) {
    return Stream.concat(
        Stream.of(leaving), recovery.catchers().stream().map(Definition.Catcher::leaving));
  }

  /** Returns the flows inside a state. */
  static Collection<Flow> inner(State state) {
    return switch (state) {
      case Parallel parallel -> parallel.branches();
      case MapState map -> List.of(map.processor());
      case Task _, Choice _, Wait _, Pass _, Succeed _, Fail _ -> List.of();
    };
  }
}
