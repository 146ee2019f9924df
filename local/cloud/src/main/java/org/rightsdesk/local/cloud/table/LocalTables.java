package org.rightsdesk.local.cloud.table;

import java.io.BufferedReader;
import java.io.File;
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
import java.util.concurrent.TimeUnit;
import org.rightsdesk.local.cloud.json.Json;
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

  private final Process process;
  private final URI address;
  private final TableClient client;
  private final List<Resource> tables;

  private LocalTables(Process process, URI address, List<Resource> tables) {
    this.process = process;
    this.address = address;
    this.client = new TableClient(address);
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
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-Xmx384m",
                    "--enable-native-access=ALL-UNNAMED",
                    "-cp",
                    built.resolve("classes")
                        + File.pathSeparator
                        + Files.readString(built.resolve("classpath.txt")).strip(),
                    "org.rightsdesk.local.table.TableMain",
                    data.toString()))
            .redirectError(home.resolve("table.log").toFile())
            .start();
    BufferedReader answers = process.inputReader(StandardCharsets.UTF_8);
    String line = answers.readLine();
    while (line != null && !line.matches("\\d+")) {
      line = answers.readLine();
    }
    if (line == null) {
      throw new IOException("The table did not start; see " + home.resolve("table.log"));
    }
    LocalTables started =
        new LocalTables(process, URI.create("http://127.0.0.1:" + line), template.ofType(TABLE));
    for (Resource table : started.tables) {
      started.create(table);
    }
    Files.writeString(home.resolve(ADDRESS), started.address.toString());
    return started;
  }

  /** Where the engine listens; nobody but the gate in front of it is told. */
  public URI address() {
    return address;
  }

  /** The stream of a table as the engine names it. */
  String streamArn(String table) throws IOException, InterruptedException {
    return client
        .table("DescribeTable", Json.object("TableName", table))
        .at("Table")
        .at("LatestStreamArn")
        .text();
  }

  TableClient client() {
    return client;
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
    try {
      process.getOutputStream().close();
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (IOException | InterruptedException e) {
      process.destroyForcibly();
    }
  }
}
