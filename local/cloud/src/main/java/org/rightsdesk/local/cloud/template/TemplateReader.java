package org.rightsdesk.local.cloud.template;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rightsdesk.local.cloud.json.Json;

/** Reads a template and resolves it for this machine. */
public final class TemplateReader {

  private TemplateReader() {}

  /**
   * Reads a template.
   *
   * @param parameters values that replace the defaults of its parameters
   * @param signIn the address of the sign-in that stands for the user pool
   * @throws TemplateRefused when it holds what is not understood here
   */
  public static Template read(Path file, Map<String, String> parameters, String signIn)
      throws IOException {
    Json document;
    try (Reader reader = Files.newBufferedReader(file)) {
      document = Yaml.read(reader);
    }
    Resolver resolver = new Resolver(document, parameters(document, parameters), signIn);
    Map<String, Resource> resources = new LinkedHashMap<>();
    document
        .at("Resources")
        .fields()
        .forEach(
            (id, resource) -> {
              if (resource.at("Condition").maybeText().map(resolver::holds).orElse(true)) {
                String type = resource.at("Type").text();
                Json properties = resolver.resolve(id, resource.at("Properties"));
                String kind = type.replaceFirst("AWS::Serverless::", "");
                if (!kind.equals(type)) {
                  Json global = document.at("Globals").at(kind);
                  properties = merge(resolver.resolve("Globals." + kind, global), properties);
                }
                resources.put(id, new Resource(id, type, resolver.name(id), properties));
              }
            });
    return new Template(resources);
  }

  private static Map<String, Json> parameters(Json document, Map<String, String> given) {
    Map<String, Json> values = new LinkedHashMap<>();
    List<String> missing = new ArrayList<>();
    document
        .at("Parameters")
        .fields()
        .forEach(
            (name, parameter) -> {
              Json value =
                  given.containsKey(name) ? Json.of(given.get(name)) : parameter.at("Default");
              if (!value.present()) {
                missing.add(name);
              } else if (parameter.at("Type").text("String").equals("CommaDelimitedList")) {
                values.put(name, Json.of(List.of(value.text().split(",", -1))));
              } else {
                values.put(name, value);
              }
            });
    if (!missing.isEmpty()) {
      throw new TemplateRefused(
          missing.stream().sorted().collect(Collectors.joining(", "))
              + ": parameters without a value; give them in local/parameters.json");
    }
    return values;
  }

  /** Adds the globals as the transform does: maps are merged, lists joined, the rest replaced. */
  private static Json merge(Json global, Json own) {
    if (global instanceof Json.Fields(var fields) && !(own instanceof Json.Items)) {
      Json merged = own;
      for (Map.Entry<String, Json> field : fields.entrySet()) {
        merged = merged.with(field.getKey(), merge(field.getValue(), own.at(field.getKey())));
      }
      return merged;
    }
    if (global instanceof Json.Items(var items) && own instanceof Json.Items(var more)) {
      List<Json> joined = new ArrayList<>(items);
      joined.addAll(more);
      return new Json.Items(joined);
    }
    return own.present() ? own : global;
  }
}
