package org.rightsdesk.local.cloud.table;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.rightsdesk.local.cloud.json.Json;

/** Calls of the table's engine, in the service's JSON protocol. */
final class TableClient {
  /** The engine checks no signature, but wants to see one. */
  private static final String AUTHORIZATION =
      "AWS4-HMAC-SHA256 Credential=local/20260101/eu-west-2/dynamodb/aws4_request,"
          + " SignedHeaders=host, Signature=0";

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI address;

  TableClient(URI address) {
    this.address = address;
  }

  /** Calls the table service. */
  Json table(String operation, Json request) throws IOException, InterruptedException {
    return call("DynamoDB_20120810." + operation, request);
  }

  /** Calls the stream service. */
  Json streams(String operation, Json request) throws IOException, InterruptedException {
    return call("DynamoDBStreams_20120810." + operation, request);
  }

  private Json call(String target, Json request) throws IOException, InterruptedException {
    HttpResponse<byte[]> response =
        http.send(
            HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-amz-json-1.0")
                .header("X-Amz-Target", target)
                .header("Authorization", AUTHORIZATION)
                .POST(HttpRequest.BodyPublishers.ofByteArray(request.bytes()))
                .build(),
            HttpResponse.BodyHandlers.ofByteArray());
    Json answer = Json.read(response.body());
    if (response.statusCode() != 200) {
      throw new TableRefused(answer.at("__type").text(""), answer.at("message").text(""));
    }
    return answer;
  }

  /** The engine refused a call. */
  static final class TableRefused extends IOException {
    private static final long serialVersionUID = 1L;
    private final String type;

    TableRefused(String type, String message) {
      super(type + ": " + message);
      this.type = type;
    }

    boolean is(String wanted) {
      return type.endsWith("#" + wanted);
    }
  }
}
