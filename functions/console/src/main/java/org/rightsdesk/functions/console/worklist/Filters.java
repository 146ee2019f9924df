package org.rightsdesk.functions.console.worklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rightsdesk.domain.casework.StaffId;
import org.rightsdesk.domain.casework.Stage;
import org.rightsdesk.domain.casework.Task;
import org.rightsdesk.functions.console.page.Says;
import org.rightsdesk.web.Visit;

/** What the worklist is narrowed to. All of it stands in the address, so that it can be shared. */
record Filters(
    Who who,
    Optional<Stage> stage,
    Optional<Says.Waiting> waiting,
    Optional<Line.Group> due,
    Optional<Task.Kind> task) {
  /** Whose cases are shown. */
  enum Who {
    MINE("My cases", "mine"),
    UNASSIGNED("Unassigned cases", "unassigned"),
    TEAM("All cases of the team", "team");

    private final String words;
    private final String code;

    Who(String words, String code) {
      this.words = words;
      this.code = code;
    }

    String words() {
      return words;
    }

    String code() {
      return code;
    }
  }

  /** The filters of the address; without one for whose, the first list that is not empty. */
  static Filters of(Visit visit, List<Line> all) {
    StaffId me = visit.staff().id();
    Who who =
        find(Who.values(), Who::code, visit.query("who")).orElseGet(() -> firstNotEmpty(all, me));
    return new Filters(
        who,
        find(Stage.values(), Stage::name, visit.query("stage")),
        find(Says.Waiting.values(), Says.Waiting::code, visit.query("waiting")),
        find(Line.Group.values(), Line.Group::code, visit.query("due")),
        find(Task.Kind.values(), Task.Kind::name, visit.query("task")));
  }

  private static Who firstNotEmpty(List<Line> all, StaffId me) {
    for (Who who : List.of(Who.MINE, Who.UNASSIGNED)) {
      if (all.stream().anyMatch(line -> isWhose(line, who, me))) {
        return who;
      }
    }
    return Who.TEAM;
  }

  private static boolean isWhose(Line line, Who who, StaffId me) {
    return switch (who) {
      case MINE -> line.item().assignee().filter(me::equals).isPresent();
      case UNASSIGNED -> line.item().assignee().isEmpty();
      case TEAM -> true;
    };
  }

  private static <T> Optional<T> find(
      T[] values, java.util.function.Function<T, String> code, Optional<String> typed) {
    for (T value : values) {
      if (typed.filter(code.apply(value)::equals).isPresent()) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  boolean fits(Line line, StaffId me) {
    return isWhose(line, who, me)
        && stage.filter(wanted -> wanted != line.item().stage()).isEmpty()
        && waiting.filter(wanted -> wanted != Says.waiting(line.item())).isEmpty()
        && due.filter(wanted -> wanted != line.group()).isEmpty()
        && task.filter(wanted -> !hasTask(line, wanted)).isEmpty();
  }

  static boolean hasTask(Line line, Task.Kind kind) {
    return line.item().tasks().stream()
        .anyMatch(id -> id.equals(kind.name()) || id.startsWith(kind.name() + ":"));
  }

  /** The address of the list so narrowed, without the page. */
  String address() {
    List<String> pairs = new ArrayList<>(List.of("who=" + who.code()));
    stage.ifPresent(value -> pairs.add("stage=" + value.name()));
    waiting.ifPresent(value -> pairs.add("waiting=" + value.code()));
    due.ifPresent(value -> pairs.add("due=" + value.code()));
    task.ifPresent(value -> pairs.add("task=" + value.name()));
    return "/cases?" + String.join("&", pairs);
  }

  Filters withWho(Who other) {
    return new Filters(other, stage, waiting, due, task);
  }

  Filters withoutStage() {
    return new Filters(who, Optional.empty(), waiting, due, task);
  }

  Filters withoutWaiting() {
    return new Filters(who, stage, Optional.empty(), due, task);
  }

  Filters withoutDue() {
    return new Filters(who, stage, waiting, Optional.empty(), task);
  }

  Filters withoutTask() {
    return new Filters(who, stage, waiting, due, Optional.empty());
  }
}
