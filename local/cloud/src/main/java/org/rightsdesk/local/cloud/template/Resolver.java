package org.rightsdesk.local.cloud.template;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rightsdesk.local.cloud.json.Json;

/** Works out CloudFormation's functions; one that is not known is refused with its place. */
final class Resolver {

  private static final Pattern PLACE = Pattern.compile("\\$\\{(!?)([^}]+)}");
  private static final Json NO_VALUE = Json.object("Ref", "AWS::NoValue");

  private static final Map<String, Object> PSEUDO_PARAMETERS =
      Map.of(
          "AWS::NoValue",
          NO_VALUE,
          "AWS::Region",
          Template.REGION,
          "AWS::AccountId",
          Template.ACCOUNT,
          "AWS::Partition",
          "aws",
          "AWS::StackName",
          "rightsdesk",
          "AWS::URLSuffix",
          "amazonaws.com");

  private final Json document;
  private final Map<String, Json> parameters;
  private final String signIn;
  private final Set<String> naming = new HashSet<>();

  /**
   * @param signIn the address of the sign-in that stands for the user pool
   */
  Resolver(Json document, Map<String, Json> parameters, String signIn) {
    this.document = document;
    this.parameters = parameters;
    this.signIn = signIn;
  }

  Json resolve(String place, Json value) {
    if (value instanceof Json.Items(var items)) {
      return new Json.Items(
          items.stream()
              .map(item -> resolve(place, item))
              .filter(item -> !item.equals(NO_VALUE))
              .toList());
    }
    if (!(value instanceof Json.Fields(var fields))) {
      return value;
    }
    if (fields.size() == 1) {
      String name = fields.keySet().iterator().next();
      if (name.equals("Ref") || name.startsWith("Fn::")) {
        return call(place, name, value.at(name));
      }
    }
    Map<String, Json> resolved = new LinkedHashMap<>();
    fields.forEach(
        (name, field) -> {
          Json inner = resolve(place + "." + name, field);
          if (!inner.equals(NO_VALUE)) {
            resolved.put(name, inner);
          }
        });
    return new Json.Fields(resolved);
  }

  /** True when the condition of this name holds. */
  boolean holds(String condition) {
    Json definition = document.at("Conditions").at(condition);
    if (!definition.present()) {
      throw new TemplateRefused("There is no condition " + condition);
    }
    return truth("Conditions." + condition, definition);
  }

  private Json call(String place, String function, Json argument) {
    return switch (function) {
      case "Ref" -> reference(place, argument.text());
      case "Fn::GetAtt" -> {
        String attribute =
            argument.items().stream().skip(1).map(Json::text).collect(Collectors.joining("."));
        yield attribute(place, argument.items().getFirst().text(), attribute);
      }
      case "Fn::Sub" -> Json.of(substitute(place, argument));
      case "Fn::Join" -> {
        List<Json> parts = argument.items();
        yield Json.of(
            String.join(parts.getFirst().text(), resolve(place, parts.getLast()).texts()));
      }
      case "Fn::Select" -> {
        List<Json> parts = argument.items();
        yield resolve(place, parts.getLast()).items().get(parts.getFirst().whole(0));
      }
      case "Fn::Split" -> {
        List<Json> parts = argument.items();
        String text = resolve(place, parts.getLast()).text();
        yield Json.of(List.of(text.split(Pattern.quote(parts.getFirst().text()), -1)));
      }
      case "Fn::If" -> {
        List<Json> parts = argument.items();
        yield resolve(place, holds(parts.getFirst().text()) ? parts.get(1) : parts.get(2));
      }
      default -> throw new TemplateRefused(place + " uses " + function + ", not known here");
    };
  }

  private String substitute(String place, Json argument) {
    boolean bare = argument instanceof Json.Text;
    String text = bare ? argument.text() : argument.items().getFirst().text();
    Json given = bare ? Json.object() : resolve(place, argument.items().getLast());
    Matcher places = PLACE.matcher(text);
    return places.replaceAll(
        match -> {
          String name = match.group(2);
          if (!match.group(1).isEmpty()) {
            return Matcher.quoteReplacement("${" + name + "}");
          }
          int dot = name.indexOf('.');
          Json value = given.at(name);
          if (!value.present()) {
            value =
                dot < 0 || name.contains("::")
                    ? reference(place, name)
                    : attribute(place, name.substring(0, dot), name.substring(dot + 1));
          }
          return Matcher.quoteReplacement(value.text());
        });
  }

  private Json reference(String place, String name) {
    if (PSEUDO_PARAMETERS.containsKey(name)) {
      return Json.of(PSEUDO_PARAMETERS.get(name));
    }
    if (parameters.containsKey(name)) {
      return parameters.getOrDefault(name, Json.of(null));
    }
    int dot = name.indexOf('.');
    if (dot > 0) {
      return attribute(place, name.substring(0, dot), name.substring(dot + 1));
    }
    return Naming.reference(type(place, name), name(name));
  }

  private Json attribute(String place, String id, String attribute) {
    String type = type(place, id);
    if (type.equals("AWS::Serverless::Function") && attribute.equals("Alias")) {
      String alias = document.at("Resources").at(id).at("Properties").at("AutoPublishAlias").text();
      return Json.of(Naming.arn(type, name(id)) + ":" + alias);
    }
    return Naming.attribute(id, type, name(id), attribute, signIn);
  }

  private String type(String place, String id) {
    Json resource = document.at("Resources").at(id);
    if (!resource.present()) {
      String owner = id.replaceFirst("Role$", "");
      if (document.at("Resources").at(owner).present()) {
        return "AWS::IAM::Role";
      }
      throw new TemplateRefused(place + " refers to " + id + ", which is not in the template");
    }
    return resource.at("Type").text();
  }

  /** The name that a resource has here. */
  String name(String id) {
    Json resource = document.at("Resources").at(id);
    String type = resource.at("Type").text("AWS::IAM::Role");
    Json given = resource.at("Properties").at(Naming.nameProperty(type));
    if (!given.present()) {
      return Naming.generated(id, type);
    }
    if (!naming.add(id)) {
      throw new TemplateRefused("The name of " + id + " refers to itself");
    }
    String name = resolve(id, given).text();
    naming.remove(id);
    return name;
  }

  private boolean truth(String place, Json condition) {
    List<Boolean> parts = new ArrayList<>();
    String function = condition.fields().keySet().iterator().next();
    if (List.of("Fn::And", "Fn::Or", "Fn::Not").contains(function)) {
      condition.at(function).items().forEach(part -> parts.add(truth(place, part)));
    }
    return switch (function) {
      case "Condition" -> holds(condition.at(function).text());
      case "Fn::Equals" -> {
        List<Json> sides = resolve(place, condition.at(function)).items();
        yield sides.getFirst().text().equals(sides.getLast().text());
      }
      case "Fn::Not" -> !parts.getFirst();
      case "Fn::And" -> !parts.contains(false);
      case "Fn::Or" -> parts.contains(true);
      default -> throw new TemplateRefused(place + " uses " + function + ", not known here");
    };
  }
}
