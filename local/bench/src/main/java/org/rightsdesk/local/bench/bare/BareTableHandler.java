package org.rightsdesk.local.bench.bare;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads one item: the least that a function costs which uses the table. */
public final class BareTableHandler implements RequestStreamHandler {
  private final DynamoDbClient client =
      DynamoDbClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder()).build();

  /** For the runtime. */
  public BareTableHandler() {}

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    boolean found =
        client
            .getItem(
                get ->
                    get.tableName(System.getenv("TABLE"))
                        .key(
                            Map.of(
                                "pk", AttributeValue.fromS("CASE#none"),
                                "sk", AttributeValue.fromS("CASE"))))
            .hasItem();
    output.write(Boolean.toString(found).getBytes(StandardCharsets.UTF_8));
  }
}
