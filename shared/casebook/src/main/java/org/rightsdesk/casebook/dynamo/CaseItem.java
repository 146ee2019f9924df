package org.rightsdesk.casebook.dynamo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rightsdesk.casebook.DisposalItem;
import org.rightsdesk.casebook.WorkItem;
import org.rightsdesk.domain.casework.Case;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.ClosedState;
import org.rightsdesk.domain.casework.StaffId;
import org.rightsdesk.domain.casework.Stage;
import org.rightsdesk.domain.clock.WorkingCalendar;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * The item that says how a case stands: its version, and what the lists show of it.
 *
 * <p>Nothing in it is personal. It stands in the index {@code worklist} while the case is open or
 * has a task left, and in the index {@code disposal} while it is closed.
 */
final class CaseItem {
  static final String WORKLIST = "worklist";
  static final String WORKLIST_ORDER = "worklistOrder";
  static final String OPEN = "OPEN";
  static final String DISPOSAL = "disposal";
  static final String DISPOSAL_ORDER = "disposalOrder";
  static final int DISPOSAL_SHARDS = 8;
  static final String VERSION = "version";
  static final String SALT = "salt";
  static final String STAGE = "stage";
  static final String ASSIGNEE = "assignee";

  private static final String RECEIVED_ON = "receivedOn";
  private static final String SAFE_DUE = "safeDue";
  private static final String PAUSED = "paused";
  private static final String EXTENDED = "extended";
  private static final String TASKS = "tasks";
  private static final String DISPOSAL_ON = "disposalOn";
  private static final String HELD = "held";
  private static final String NOTICED_ON = "noticedOn";

  /** Every attribute that follows from the case's state. */
  private static final List<String> DERIVED =
      List.of(
          VERSION,
          STAGE,
          WORKLIST,
          WORKLIST_ORDER,
          RECEIVED_ON,
          SAFE_DUE,
          PAUSED,
          EXTENDED,
          TASKS,
          DISPOSAL,
          DISPOSAL_ORDER,
          DISPOSAL_ON,
          HELD,
          NOTICED_ON);

  private CaseItem() {}

  static String shard(int shard) {
    return "DISPOSAL#" + shard;
  }

  static int shardOf(CaseReference reference) {
    return Math.floorMod(reference.value().hashCode(), DISPOSAL_SHARDS);
  }

  /** What the lists show of a case. */
  static Map<String, AttributeValue> derived(
      Case state, WorkingCalendar calendar, LocalDate today) {
    Map<String, AttributeValue> item = new TreeMap<>();
    item.put(VERSION, Attributes.number(state.version()));
    item.put(STAGE, AttributeValue.fromS(state.stage().name()));
    if (state.closed().isPresent()) {
      putClosed(item, state, state.closed().get());
    }
    if (WorkItem.isOf(state)) {
      putWork(item, WorkItem.of(state, Optional.empty(), calendar, today));
    }
    return item;
  }

  private static void putWork(Map<String, AttributeValue> item, WorkItem line) {
    String by = line.safeDue().map(LocalDate::toString).orElse("no-date");
    item.put(WORKLIST, AttributeValue.fromS(OPEN));
    item.put(WORKLIST_ORDER, AttributeValue.fromS(by + "#" + line.reference()));
    item.put(RECEIVED_ON, AttributeValue.fromS(line.receivedOn().toString()));
    line.safeDue().ifPresent(due -> item.put(SAFE_DUE, AttributeValue.fromS(due.toString())));
    item.put(PAUSED, AttributeValue.fromBool(line.paused()));
    item.put(EXTENDED, AttributeValue.fromBool(line.extended()));
    item.put(
        TASKS, AttributeValue.fromL(line.tasks().stream().map(AttributeValue::fromS).toList()));
  }

  private static void putClosed(Map<String, AttributeValue> item, Case state, ClosedState closed) {
    String on = closed.disposalOn().toString();
    item.put(DISPOSAL, AttributeValue.fromS(shard(shardOf(state.reference()))));
    item.put(DISPOSAL_ORDER, AttributeValue.fromS(on + "#" + state.reference()));
    item.put(DISPOSAL_ON, AttributeValue.fromS(on));
    item.put(HELD, AttributeValue.fromBool(state.isHeld()));
    state
        .disposalNoticedOn()
        .ifPresent(noticed -> item.put(NOTICED_ON, AttributeValue.fromS(noticed.toString())));
  }

  /** Writes what the lists show of a case, if it is still at the version it was read at. */
  static Update update(
      String table, CaseReference reference, int readAt, Map<String, AttributeValue> derived) {
    Map<String, String> names = new HashMap<>();
    Map<String, AttributeValue> values = new HashMap<>();
    List<String> set = new ArrayList<>();
    List<String> remove = new ArrayList<>();
    for (String name : DERIVED) {
      names.put("#" + name, name);
      Optional<AttributeValue> value = Attributes.find(derived, name);
      if (value.isPresent()) {
        values.put(":" + name, value.get());
        set.add("#" + name + " = :" + name);
      } else {
        remove.add("#" + name);
      }
    }
    values.put(":readAt", Attributes.number(readAt));
    return Update.builder()
        .tableName(table)
        .key(Keys.item(reference, Keys.CASE))
        .updateExpression("SET " + String.join(", ", set) + " REMOVE " + String.join(", ", remove))
        .conditionExpression("#version = :readAt")
        .expressionAttributeNames(names)
        .expressionAttributeValues(values)
        .build();
  }

  static WorkItem workItem(Map<String, AttributeValue> item) {
    return new WorkItem(
        Keys.reference(item),
        Stage.valueOf(Attributes.text(item, STAGE)),
        LocalDate.parse(Attributes.text(item, RECEIVED_ON)),
        day(item, SAFE_DUE),
        isTrue(item, PAUSED),
        isTrue(item, EXTENDED),
        Attributes.find(item, ASSIGNEE).map(value -> new StaffId(value.s())),
        Attributes.find(item, TASKS).stream()
            .flatMap(tasks -> tasks.l().stream())
            .map(AttributeValue::s)
            .toList());
  }

  static DisposalItem disposalItem(Map<String, AttributeValue> item) {
    return new DisposalItem(
        Keys.reference(item),
        LocalDate.parse(Attributes.text(item, DISPOSAL_ON)),
        isTrue(item, HELD),
        day(item, NOTICED_ON));
  }

  private static Optional<LocalDate> day(Map<String, AttributeValue> item, String name) {
    return Attributes.find(item, name).map(value -> LocalDate.parse(value.s()));
  }

  private static boolean isTrue(Map<String, AttributeValue> item, String name) {
    return Attributes.find(item, name).filter(AttributeValue::bool).isPresent();
  }
}
