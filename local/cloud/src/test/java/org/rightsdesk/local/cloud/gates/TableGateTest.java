package org.rightsdesk.local.cloud.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightsdesk.local.cloud.http.LocalServer;
import org.rightsdesk.local.cloud.http.Response;
import org.rightsdesk.local.cloud.identity.Identities;
import org.rightsdesk.local.cloud.json.Json;
import org.rightsdesk.local.cloud.template.Resource;
import org.rightsdesk.local.cloud.template.Template;

final class TableGateTest {

  private final List<String> reached = Collections.synchronizedList(new ArrayList<>());
  private final LocalServer engine;
  private final Identities identities;
  private final TableGate gate;

  TableGateTest(@TempDir Path folder) throws IOException {
    this.engine =
        LocalServer.start(
            0,
            request -> {
              reached.add(request.header("X-Amz-Target").orElse(""));
              return Response.json(200, Json.object("Item", "found"));
            });
    Json policies =
        Json.read(
            """
            [{"Statement": {"Effect": "Allow", "Action": "dynamodb:GetItem",
              "Resource": "arn:aws:dynamodb:eu-west-2:000000000000:table/cases"}}]
            """);
    Resource function =
        new Resource(
            "Reader", "AWS::Serverless::Function", "reader", Json.object("Policies", policies));
    this.identities =
        new Identities(new Template(Map.of("Reader", function)), folder.resolve("secret"));
    this.gate = TableGate.start(engine.address(), identities);
  }

  @AfterEach
  void stop() {
    gate.close();
    engine.close();
  }

  private HttpResponse<String> call(String accessKey, String operation)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(gate.address())
              .header("X-Amz-Target", "DynamoDB_20120810." + operation)
              .header("Authorization", "AWS4-HMAC-SHA256 Credential=" + accessKey + "/x")
              .POST(BodyPublishers.ofString("{\"TableName\": \"cases\"}"))
              .build(),
          BodyHandlers.ofString());
    }
  }

  @Test
  void what_the_role_allows_reaches_the_engine() throws Exception {
    HttpResponse<String> answer = call(identities.of("Reader").accessKey(), "GetItem");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"Item\":\"found\"}");
    assertThat(reached).containsExactly("DynamoDB_20120810.GetItem");
  }

  @Test
  void what_the_role_does_not_allow_is_refused_as_the_service_refuses_it() throws Exception {
    HttpResponse<String> answer = call(identities.of("Reader").accessKey(), "Scan");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("AccessDeniedException", "dynamodb:Scan", "table/cases");
    assertThat(reached).isEmpty();
  }

  @Test
  void a_caller_without_a_known_key_is_refused() throws Exception {
    assertThat(call("NOBODY", "GetItem").body()).contains("UnrecognizedClientException");
    assertThat(reached).isEmpty();
  }
}
