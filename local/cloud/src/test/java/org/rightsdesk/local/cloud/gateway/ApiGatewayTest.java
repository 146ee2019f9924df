package org.rightsdesk.local.cloud.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightsdesk.local.cloud.functions.FakeFunctions;
import org.rightsdesk.local.cloud.functions.FunctionInvoker.Outcome;
import org.rightsdesk.local.cloud.json.Json;
import org.rightsdesk.local.cloud.template.Template;
import org.rightsdesk.local.cloud.template.TemplateReader;

class ApiGatewayTest {

  private static final HttpClient BROWSER = HttpClient.newHttpClient();

  private static final String TEMPLATE =
      """
      Resources:
        PublicApi: {Type: AWS::Serverless::Api, Properties: {StageName: live}}
        StaffApi: {Type: AWS::Serverless::Api, Properties: {StageName: live}}
        ClientErrors:
          Type: AWS::ApiGateway::GatewayResponse
          Properties:
            RestApiId: !Ref PublicApi
            ResponseType: DEFAULT_4XX
            ResponseParameters: {gatewayresponse.header.Cache-Control: "'no-store'"}
        ServerErrors:
          Type: AWS::ApiGateway::GatewayResponse
          Properties:
            RestApiId: !Ref PublicApi
            ResponseType: DEFAULT_5XX
            ResponseTemplates: {text/html: <!DOCTYPE html><p>Try again.</p>}
            ResponseParameters: {gatewayresponse.header.X-Content-Type-Options: "'nosniff'"}
        Intake:
          Type: AWS::Serverless::Function
          Properties:
            Events:
              Home: {Type: Api, Properties: {RestApiId: !Ref PublicApi, Path: /, Method: get}}
              Any: {Type: Api, Properties: {RestApiId: !Ref PublicApi, Path: "/{page}", Method: GET}}
              New: {Type: Api, Properties: {RestApiId: !Ref PublicApi, Path: /new, Method: ANY}}
              File: {Type: Api, Properties: {RestApiId: !Ref PublicApi, Path: "/cases/{id}/{proxy+}", Method: GET}}
        Assets:
          Type: AWS::Serverless::Function
          Properties:
            Events:
              All: {Type: Api, Properties: {RestApiId: !Ref PublicApi, Path: "/{proxy+}", Method: GET}}
              Staff: {Type: Api, Properties: {RestApiId: !Ref StaffApi, Path: /staff, Method: GET}}
      """;

  private final FakeFunctions functions = new FakeFunctions();
  private final Template template;
  private final ApiGateway gateway;

  ApiGatewayTest(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("template.yaml"), TEMPLATE);
    template = TemplateReader.read(file, Map.of(), "http://localhost:8085/staff");
    gateway = ApiGateway.start(template, "PublicApi", 0, functions);
  }

  @AfterEach
  void stop() {
    gateway.close();
  }

  @Test
  void an_exact_path_goes_before_a_name_and_a_name_before_the_rest() throws Exception {
    assertThat(resource("/")).isEqualTo("/");
    assertThat(resource("/new")).isEqualTo("/new");
    assertThat(resource("/help")).isEqualTo("/{page}");
    assertThat(resource("/cases/7/papers/a%20b")).isEqualTo("/cases/{id}/{proxy+}");
    assertThat(functions.invoked().getLast().payload().at("pathParameters"))
        .isEqualTo(Json.object("id", "7", "proxy", "papers/a b"));
    assertThat(resource("/assets/site.css")).isEqualTo("/{proxy+}");
    assertThat(functions.invoked().getLast().function()).isEqualTo("rightsdesk-Assets");
  }

  @Test
  void a_path_of_the_other_api_or_a_method_not_listed_is_refused_with_the_fixed_headers()
      throws Exception {
    HttpResponse<String> head = send(request("/help").method("HEAD", BodyPublishers.noBody()));
    assertThat(head.statusCode()).isEqualTo(403);
    HttpResponse<String> post = send(request("/help").POST(BodyPublishers.ofString("a=b")));
    assertThat(post.statusCode()).isEqualTo(403);
    assertThat(post.body()).isEqualTo("{\"message\":\"Missing Authentication Token\"}");
    assertThat(post.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(functions.invoked()).isEmpty();
    assertThat(resource("/staff")).isEqualTo("/{page}");
  }

  @Test
  void a_form_is_handed_over_as_a_text_with_its_query_headers_and_context() throws Exception {
    send(
        request("/new?step=a+b&tick=1&tick=2")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Cookie", "one=1")
            .POST(BodyPublishers.ofString("name=Zoë")));
    Json event = functions.invoked().getFirst().payload();
    assertThat(event.at("httpMethod").text()).isEqualTo("POST");
    assertThat(event.at("path").text()).isEqualTo("/new");
    assertThat(event.at("queryStringParameters"))
        .isEqualTo(Json.object("step", "a b", "tick", "2"));
    assertThat(event.at("multiValueQueryStringParameters").at("tick").texts())
        .containsExactly("1", "2");
    assertThat(event.at("multiValueHeaders").at("Cookie").texts()).containsExactly("one=1");
    assertThat(event.at("pathParameters").present()).isFalse();
    assertThat(event.at("body").text()).isEqualTo("name=Zoë");
    assertThat(event.at("isBase64Encoded")).isEqualTo(Json.of(false));
    Json context = event.at("requestContext");
    assertThat(context.at("identity").at("sourceIp").text()).isEqualTo("127.0.0.1");
    assertThat(context.at("stage").text()).isEqualTo("live");
    assertThat(context.at("requestId").text()).isNotEmpty();
  }

  @Test
  void any_other_body_is_handed_over_in_base_64_and_none_as_null() throws Exception {
    send(
        request("/new")
            .header("Content-Type", "application/octet-stream")
            .POST(BodyPublishers.ofByteArray(new byte[] {(byte) 0xff, 0})));
    Json event = functions.invoked().getFirst().payload();
    assertThat(event.at("isBase64Encoded")).isEqualTo(Json.of(true));
    assertThat(event.at("body").text()).isEqualTo("/wA=");
    send(request("/new"));
    Json empty = functions.invoked().getLast().payload();
    assertThat(empty.at("isBase64Encoded")).isEqualTo(Json.of(false));
    assertThat(empty.at("body").present()).isFalse();
  }

  @Test
  void an_answer_comes_through_with_its_headers_and_its_bytes() throws Exception {
    String body = Base64.getEncoder().encodeToString("Zoë".getBytes(StandardCharsets.UTF_8));
    functions.answer(
        _ ->
            new Outcome.Answered(
                Json.object(
                    "statusCode",
                    418,
                    "headers",
                    Map.of("Content-Type", "text/plain; charset=utf-8"),
                    "multiValueHeaders",
                    Map.of("Set-Cookie", List.of("a=1", "b=2")),
                    "body",
                    body,
                    "isBase64Encoded",
                    true)));
    HttpResponse<String> answer = send(request("/"));
    assertThat(answer.statusCode()).isEqualTo(418);
    assertThat(answer.body()).isEqualTo("Zoë");
    assertThat(answer.headers().allValues("Content-Type"))
        .containsExactly("text/plain; charset=utf-8");
    assertThat(answer.headers().allValues("Set-Cookie")).containsExactly("a=1", "b=2");
  }

  @Test
  void a_function_that_fails_or_answers_nonsense_becomes_a_502_with_the_fixed_page_and_headers()
      throws Exception {
    List<Outcome> failures =
        List.of(
            new Outcome.Failed(Json.object("errorType", "Runtime.ExitError")),
            new Outcome.Answered(Json.of("no status")),
            new Outcome.Answered(
                Json.object("statusCode", 200, "body", "%", "isBase64Encoded", true)));
    for (Outcome failure : failures) {
      functions.answer(_ -> failure);
      HttpResponse<String> answer = send(request("/"));
      assertThat(answer.statusCode()).isEqualTo(502);
      assertThat(answer.body()).isEqualTo("<!DOCTYPE html><p>Try again.</p>");
      assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }
  }

  @Test
  void a_body_of_more_than_ten_megabytes_reaches_no_function() throws Exception {
    byte[] body = new byte[10 * 1024 * 1024 + 1];
    HttpResponse<String> answer = send(request("/new").POST(BodyPublishers.ofByteArray(body)));
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(functions.invoked()).isEmpty();
  }

  @Test
  void a_function_that_does_not_answer_in_time_becomes_a_504() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    functions.answer(
        _ -> {
          never.await();
          return new Outcome.Failed(Json.object());
        });
    try (ApiGateway impatient =
        ApiGateway.start(template, "StaffApi", 0, functions, Duration.ZERO)) {
      HttpResponse<String> answer =
          send(
              HttpRequest.newBuilder(
                  URI.create("http://127.0.0.1:" + impatient.port() + "/staff")));
      assertThat(answer.statusCode()).isEqualTo(504);
      assertThat(answer.body()).isEqualTo("{\"message\":\"Endpoint request timed out\"}");
    }
    never.countDown();
  }

  private String resource(String path) throws Exception {
    send(request(path));
    return functions.invoked().getLast().payload().at("resource").text();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + gateway.port() + path));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return BROWSER.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
