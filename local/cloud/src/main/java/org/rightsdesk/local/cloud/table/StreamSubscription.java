package org.rightsdesk.local.cloud.table;

import java.util.ArrayList;
import java.util.List;
import org.rightsdesk.local.cloud.json.Json;
import org.rightsdesk.local.cloud.template.Resource;
import org.rightsdesk.local.cloud.template.Template;

/**
 * A function's subscription to a table's stream, as the template has it.
 *
 * @param batch the most records in one call
 * @param attempts how often a batch is tried before its first record is given up
 * @param filters patterns of which a record must match one; none lets all pass
 */
public record StreamSubscription(
    String function, String table, int batch, int attempts, List<Json> filters) {
  public StreamSubscription {
    filters = List.copyOf(filters);
  }

  /** Every subscription of the template. */
  public static List<StreamSubscription> in(Template template) {
    List<StreamSubscription> found = new ArrayList<>();
    for (Resource function : template.ofType("AWS::Serverless::Function")) {
      function
          .properties()
          .at("Events")
          .fields()
          .values()
          .forEach(
              event -> {
                if (event.at("Type").text("").equals("DynamoDB")) {
                  found.add(subscription(template, function, event.at("Properties")));
                }
              });
    }
    return found;
  }

  private static StreamSubscription subscription(
      Template template, Resource function, Json properties) {
    String stream = properties.at("Stream").text();
    String table =
        template.ofType("AWS::DynamoDB::Table").stream()
            .map(Resource::name)
            .filter(name -> stream.contains(":table/" + name + "/"))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no table has the stream " + stream));
    List<Json> filters =
        properties.at("FilterCriteria").at("Filters").items().stream()
            .map(filter -> Json.read(filter.at("Pattern").text()))
            .toList();
    return new StreamSubscription(
        function.name(),
        table,
        properties.at("BatchSize").whole(100),
        properties.at("MaximumRetryAttempts").whole(20),
        filters);
  }

  /** Whether a record of the stream is one that the function is called with. */
  boolean wants(Json record) {
    return filters.isEmpty() || filters.stream().anyMatch(filter -> matches(filter, record));
  }

  private static boolean matches(Json pattern, Json value) {
    if (pattern instanceof Json.Items choices) {
      return choices.items().stream().anyMatch(choice -> holds(choice, value));
    }
    return pattern.fields().entrySet().stream()
        .allMatch(field -> matches(field.getValue(), value.at(field.getKey())));
  }

  private static boolean holds(Json choice, Json value) {
    if (choice.at("prefix").present()) {
      return value.maybeText().filter(t -> t.startsWith(choice.at("prefix").text())).isPresent();
    }
    return value.maybeText().filter(choice.text()::equals).isPresent();
  }
}
