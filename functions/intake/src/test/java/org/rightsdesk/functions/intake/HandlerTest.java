package org.rightsdesk.functions.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HandlerTest {
  private static String answer(String event) throws IOException {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    Context unused =
        (Context)
            Proxy.newProxyInstance(
                HandlerTest.class.getClassLoader(),
                new Class<?>[] {Context.class},
                (proxy, method, arguments) -> {
                  throw new UnsupportedOperationException("the handler uses no context");
                });
    new Handler(new IntakeFixture().site)
        .handleRequest(
            new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), output, unused);
    return output.toString(StandardCharsets.UTF_8);
  }

  @Test
  void a_request_of_the_gateway_is_answered_with_the_page() throws IOException {
    String answer =
        answer(
            """
            {"httpMethod": "GET", "path": "/", "multiValueHeaders": {},
             "multiValueQueryStringParameters": null,
             "requestContext": {"identity": {"sourceIp": "192.0.2.1"}}, "body": null}""");

    assertThat(answer)
        .contains("\"statusCode\":200", "Start now", "\"Content-Security-Policy\"")
        .contains("\"isBase64Encoded\":false");
  }

  @Test
  void a_method_that_no_page_answers_is_refused() throws IOException {
    assertThat(answer("{\"httpMethod\": \"DELETE\", \"path\": \"/\"}"))
        .contains("\"statusCode\":405", "\"Allow\":[\"GET, HEAD, POST\"]");
  }
}
