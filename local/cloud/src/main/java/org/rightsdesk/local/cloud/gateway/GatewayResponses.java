package org.rightsdesk.local.cloud.gateway;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.rightsdesk.local.cloud.http.Response;
import org.rightsdesk.local.cloud.json.Json;
import org.rightsdesk.local.cloud.template.Resource;
import org.rightsdesk.local.cloud.template.Template;
import org.rightsdesk.local.cloud.template.TemplateRefused;

/**
 * What the gateway answers by itself, with the fixed headers and the page of the template's {@code
 * AWS::ApiGateway::GatewayResponse}.
 */
final class GatewayResponses {

  private static final String HEADER = "gatewayresponse.header.";
  private static final String PAGE = "text/html";
  private static final Answer NONE = new Answer(Map.of(), Optional.empty());

  private final Map<String, Answer> answers;

  private GatewayResponses(Map<String, Answer> answers) {
    this.answers = answers;
  }

  /** What the template has for one kind of answer. */
  private record Answer(Map<String, String> headers, Optional<String> page) {}

  static GatewayResponses of(Template template, Resource api) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    for (Resource response : template.ofType("AWS::ApiGateway::GatewayResponse")) {
      Json properties = response.properties();
      if (properties.at("RestApiId").text().equals(api.name())) {
        if (properties.at("StatusCode").present()) {
          throw new TemplateRefused(response.id() + ": no status of its own is known here");
        }
        answers.put(
            properties.at("ResponseType").text(), new Answer(fixed(response), page(response)));
      }
    }
    return new GatewayResponses(answers);
  }

  /**
   * An answer of the gateway's own.
   *
   * @param type the gateway's word for it; where the template has none, that of its class counts
   */
  Response of(int status, String type, String message) {
    Answer ofClass = answers.getOrDefault("DEFAULT_" + status / 100 + "XX", NONE);
    Answer answer = answers.getOrDefault(type, ofClass);
    Response response =
        answer
            .page()
            .map(page -> Response.html(status, page))
            .orElseGet(() -> Response.json(status, Json.object("message", message)));
    for (Map.Entry<String, String> header : answer.headers().entrySet()) {
      response = response.with(header.getKey(), header.getValue());
    }
    return response;
  }

  private static Optional<String> page(Resource response) {
    Map<String, Json> templates = response.properties().at("ResponseTemplates").fields();
    for (Map.Entry<String, Json> template : templates.entrySet()) {
      if (!template.getKey().equals(PAGE) || template.getValue().text().contains("$")) {
        throw new TemplateRefused(response.id() + ": only a fixed page is known here");
      }
    }
    return Optional.ofNullable(templates.get(PAGE)).map(Json::text);
  }

  private static Map<String, String> fixed(Resource response) {
    Map<String, String> fixed = new LinkedHashMap<>();
    response
        .properties()
        .at("ResponseParameters")
        .fields()
        .forEach(
            (name, value) -> {
              String text = value.text();
              if (!name.startsWith(HEADER) || !text.matches("'.*'")) {
                throw new TemplateRefused(
                    response.id() + ": " + name + " is not a header with a fixed value");
              }
              fixed.put(name.substring(HEADER.length()), text.substring(1, text.length() - 1));
            });
    return fixed;
  }
}
