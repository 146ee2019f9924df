package org.rightsdesk.casebook.dynamo;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/** DynamoDB Local in this process, on the loopback address only, started once. */
public final class LocalDynamo {
  private static final DynamoDbClient CLIENT = start();
  private static final AtomicInteger TABLES = new AtomicInteger();

  private LocalDynamo() {}

  /** A client of it. */
  public static DynamoDbClient client() {
    return CLIENT;
  }

  /** An empty table for cases. */
  public static String newCaseTable() {
    String name = "cases-" + TABLES.incrementAndGet();
    CasebookTable.create(CLIENT, name);
    return name;
  }

  /** An empty table for sessions. */
  public static String newSessionTable() {
    String name = "sessions-" + TABLES.incrementAndGet();
    CLIENT.createTable(
        table ->
            table
                .tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(CasebookTable.text("pk"))
                .keySchema(CasebookTable.key("pk", KeyType.HASH)));
    return name;
  }

  private static DynamoDbClient start() {
    try {
      Server server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      server.setHandler(
          new LocalDynamoDBServerHandler(
              new LocalDynamoDBRequestHandler(0, true, null, true, false), null));
      server.start();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
      int port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
      return DynamoDbClient.builder()
          .endpointOverride(URI.create("http://127.0.0.1:" + port))
          .region(Region.EU_WEST_2)
          .credentialsProvider(
              StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
          .httpClientBuilder(UrlConnectionHttpClient.builder())
          .build();
    } catch (Exception e) {
      throw new IllegalStateException("DynamoDB Local does not start", e);
    }
  }

  private static void stop(Server server) {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
