package org.rightsdesk.local.cloud.table;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rightsdesk.local.cloud.json.Json;
import org.rightsdesk.local.cloud.process.Engine;
import org.rightsdesk.local.cloud.process.JavaProgram;
import org.rightsdesk.local.cloud.table.TableClient.TableRefused;
import org.rightsdesk.local.cloud.template.Resource;
import org.rightsdesk.local.cloud.template.Template;

/**
 * The template's tables in DynamoDB Local, a process of its own that stops when this one is gone.
 *
 * <p>The engine deletes nothing when its time is over, so {@link #sweep} does.
 */
public final class LocalTables implements AutoCloseable {
  private static final String TABLE = "AWS::DynamoDB::Table";

  /** Says where the engine listens, to the command that verifies histories. */
  private static final String ADDRESS = "address";

  private final Engine engine;
  private final TableClient client;
  private final List<Resource> tables;

  private LocalTables(Engine engine, List<Resource> tables) {
    this.engine = engine;
    this.client = new TableClient(engine.address());
    this.tables = tables;
  }

  /**
   * Starts the engine and makes the tables that are not yet there.
   *
   * @param root the folder of the checkout, where the engine was built
   * @param home keeps the data
   */
  public static LocalTables start(Template template, Path root, Path home)
      throws IOException, InterruptedException {
    Path built = root.resolve("local/table/target");
    Path data = Files.createDirectories(home.resolve("data"));
    JavaProgram program =
        new JavaProgram(
            "table",
            List.of("-Xmx384m", "--enable-native-access=ALL-UNNAMED"),
            JavaProgram.built(built),
            "org.rightsdesk.local.table.TableMain",
            List.of(data.toString()));
    LocalTables started =
        new LocalTables(
            Engine.start(program.command(), home.resolve("table.log")), template.ofType(TABLE));
    for (Resource table : started.tables) {
      started.create(table);
    }
    Files.writeString(home.resolve(ADDRESS), started.address().toString());
    return started;
  }

  /** Where the engine listens; nobody but the gate in front of it is told. */
  public URI address() {
    return engine.address();
  }

  /** The streams of the tables as the engine names and shows them. */
  Streams streams() {
    return new Streams() {
      @Override
      public String arn(String table) throws IOException, InterruptedException {
        return client
            .table("DescribeTable", Json.object("TableName", table))
            .at("Table")
            .at("LatestStreamArn")
            .text();
      }

      @Override
      public Json call(String operation, Json request) throws IOException, InterruptedException {
        return client.streams(operation, request);
      }
    };
  }

  /** The items of all tables that hold these words, in whatever case, by table and key. */
  public List<String> itemsWith(String words) throws IOException, InterruptedException {
    List<String> found = new ArrayList<>();
    String wanted = words.toLowerCase(Locale.ROOT);
    for (Resource table : tables) {
      Optional<Json> from = Optional.empty();
      do {
        Json request = Json.object("TableName", table.name());
        Json page =
            client.table(
                "Scan", from.isPresent() ? request.with("ExclusiveStartKey", from.get()) : request);
        for (Json item : page.at("Items").items()) {
          if (new String(item.bytes(), StandardCharsets.UTF_8)
              .toLowerCase(Locale.ROOT)
              .contains(wanted)) {
            found.add(table.name() + " " + key(table, item));
          }
        }
        from = Optional.of(page.at("LastEvaluatedKey")).filter(Json::present);
      } while (from.isPresent());
    }
    return found;
  }

  private static Json key(Resource table, Json item) {
    Json key = Json.object();
    for (Json part : table.properties().at("KeySchema").items()) {
      String name = part.at("AttributeName").text();
      key = key.with(name, item.at(name));
    }
    return key;
  }

  /** Deletes every item whose time was over at this instant. */
  public void sweep(Instant now) throws IOException, InterruptedException {
    for (Resource table : tables) {
      Json ttl = table.properties().at("TimeToLiveSpecification").at("AttributeName");
      if (ttl.present()) {
        sweep(table, ttl.text(), now);
      }
    }
  }

  private void sweep(Resource table, String attribute, Instant now)
      throws IOException, InterruptedException {
    Json over =
        client.table(
            "Scan",
            Json.object(
                "TableName",
                table.name(),
                "FilterExpression",
                "#ttl < :now",
                "ExpressionAttributeNames",
                Map.of("#ttl", attribute),
                "ExpressionAttributeValues",
                Map.of(":now", Map.of("N", Long.toString(now.getEpochSecond())))));
    for (Json item : over.at("Items").items()) {
      client.table("DeleteItem", Json.object("TableName", table.name(), "Key", key(table, item)));
    }
  }

  private void create(Resource table) throws IOException, InterruptedException {
    Json properties = table.properties();
    Json request =
        Json.object(
            "TableName", table.name(),
            "BillingMode", "PAY_PER_REQUEST",
            "AttributeDefinitions", properties.at("AttributeDefinitions"),
            "KeySchema", properties.at("KeySchema"));
    if (properties.at("GlobalSecondaryIndexes").present()) {
      request = request.with("GlobalSecondaryIndexes", properties.at("GlobalSecondaryIndexes"));
    }
    if (properties.at("StreamSpecification").present()) {
      request =
          request.with(
              "StreamSpecification",
              properties.at("StreamSpecification").with("StreamEnabled", true));
    }
    try {
      client.table("CreateTable", request);
    } catch (TableRefused refused) {
      if (!refused.is("ResourceInUseException")) {
        throw refused;
      }
    }
  }

  @Override
  public void close() {
    engine.close();
  }
}
