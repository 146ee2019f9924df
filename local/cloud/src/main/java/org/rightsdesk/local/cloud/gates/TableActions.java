package org.rightsdesk.local.cloud.gates;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rightsdesk.local.cloud.json.Json;
import org.rightsdesk.local.cloud.template.Template;

/** Which IAM actions a call of DynamoDB needs, and on what. */
final class TableActions {

  /** The parts of a transaction with the actions that the service asks for. */
  private static final Map<String, String> TRANSACTION_PARTS =
      Map.of(
          "Put", "PutItem",
          "Update", "UpdateItem",
          "Delete", "DeleteItem",
          "ConditionCheck", "ConditionCheckItem",
          "Get", "GetItem");

  private static final Set<String> WRITES =
      Set.of("PutItem", "UpdateItem", "DeleteItem", "BatchWriteItem", "TransactWriteItems");

  /** One thing that the caller must be allowed. */
  record Needed(String action, String resource) {}

  private TableActions() {}

  /**
   * Everything that the caller must be allowed for this call.
   *
   * <p>A call that names no table needs its action on everything, which no role here allows.
   */
  static List<Needed> of(String operation, Json request) {
    List<Needed> needed = new ArrayList<>();
    switch (operation) {
      case "TransactWriteItems", "TransactGetItems" ->
          request
              .at("TransactItems")
              .items()
              .forEach(
                  item ->
                      item.fields()
                          .forEach(
                              (part, content) ->
                                  needed.add(
                                      new Needed(
                                          action(TRANSACTION_PARTS.getOrDefault(part, part)),
                                          table(content.at("TableName").text())))));
      case "BatchGetItem", "BatchWriteItem" ->
          request
              .at("RequestItems")
              .fields()
              .keySet()
              .forEach(table -> needed.add(new Needed(action(operation), table(table))));
      default -> {
        String table = request.at("TableName").maybeText().map(TableActions::table).orElse("*");
        String index = request.at("IndexName").maybeText().map(name -> "/index/" + name).orElse("");
        needed.add(new Needed(action(operation), table + index));
      }
    }
    if (needed.isEmpty()) {
      needed.add(new Needed(action(operation), "*"));
    }
    return needed;
  }

  /** True when the call may change a table. */
  static boolean writes(String operation) {
    return WRITES.contains(operation);
  }

  private static String action(String operation) {
    return "dynamodb:" + operation;
  }

  private static String table(String nameOrArn) {
    return nameOrArn.startsWith("arn:")
        ? nameOrArn
        : Template.arn("dynamodb", "table/" + nameOrArn);
  }
}
