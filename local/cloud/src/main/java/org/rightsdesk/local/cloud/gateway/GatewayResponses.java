package org.rightsdesk.local.cloud.gateway;

import java.util.LinkedHashMap;
import java.util.Map;
import org.rightsdesk.local.cloud.http.Response;
import org.rightsdesk.local.cloud.json.Json;
import org.rightsdesk.local.cloud.template.Resource;
import org.rightsdesk.local.cloud.template.Template;
import org.rightsdesk.local.cloud.template.TemplateRefused;

/**
 * What the gateway answers by itself, with the fixed headers of the template's {@code
 * AWS::ApiGateway::GatewayResponse}.
 */
final class GatewayResponses {

  private static final String HEADER = "gatewayresponse.header.";

  private final Map<String, Map<String, String>> headers;

  private GatewayResponses(Map<String, Map<String, String>> headers) {
    this.headers = headers;
  }

  static GatewayResponses of(Template template, Resource api) {
    Map<String, Map<String, String>> headers = new LinkedHashMap<>();
    for (Resource response : template.ofType("AWS::ApiGateway::GatewayResponse")) {
      Json properties = response.properties();
      if (properties.at("RestApiId").text().equals(api.name())) {
        if (properties.at("StatusCode").present() || properties.at("ResponseTemplates").present()) {
          throw new TemplateRefused(response.id() + ": only fixed headers are known here");
        }
        headers.put(properties.at("ResponseType").text(), fixed(response));
      }
    }
    return new GatewayResponses(headers);
  }

  /**
   * An answer of the gateway's own.
   *
   * @param type the gateway's word for it; where the template has none, that of its class counts
   */
  Response of(int status, String type, String message) {
    Map<String, String> ofClass = headers.getOrDefault("DEFAULT_" + status / 100 + "XX", Map.of());
    Response response = Response.json(status, Json.object("message", message));
    for (Map.Entry<String, String> header : headers.getOrDefault(type, ofClass).entrySet()) {
      response = response.with(header.getKey(), header.getValue());
    }
    return response;
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
