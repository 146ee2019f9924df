package org.rightsdesk.local.cloud.gateway;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rightsdesk.local.cloud.json.Json;
import org.rightsdesk.local.cloud.template.Resource;
import org.rightsdesk.local.cloud.template.Template;
import org.rightsdesk.local.cloud.template.TemplateRefused;

/**
 * The routes of one API.
 *
 * <p>The path is found first, then the method within it: exact segments go before {@code {name}},
 * and that before {@code {name+}}.
 */
final class Routes {

  private static final String ANY = "ANY";
  private static final Pattern NAMED = Pattern.compile("\\{([^+}]+)(\\+?)}");

  /**
   * A route that a request takes.
   *
   * @param path as the template writes it
   * @param parameters the named parts of the path, decoded
   */
  record Found(String path, String function, Map<String, String> parameters) {}

  /** A path of the template with the functions that answer there, by method. */
  private record Place(
      String path,
      Pattern pattern,
      List<String> names,
      String rank,
      Map<String, String> functions) {

    static Place of(String path) {
      List<String> names = new ArrayList<>();
      StringBuilder pattern = new StringBuilder();
      StringBuilder rank = new StringBuilder();
      for (String segment : path.substring(1).split("/", -1)) {
        Matcher named = NAMED.matcher(segment);
        if (!named.matches()) {
          pattern.append('/').append(Pattern.quote(segment));
          rank.append('1');
        } else {
          boolean rest = !named.group(2).isEmpty();
          names.add(named.group(1));
          pattern.append(rest ? "/(.+)" : "/([^/]+)");
          rank.append(rest ? '3' : '2');
        }
      }
      return new Place(
          path, Pattern.compile(pattern.toString()), names, rank.toString(), new LinkedHashMap<>());
    }
  }

  private final List<Place> places;

  private Routes(List<Place> places) {
    this.places = places;
  }

  static Routes of(Template template, Resource api) {
    Map<String, Place> places = new LinkedHashMap<>();
    for (Resource function : template.ofType("AWS::Serverless::Function")) {
      for (Json event : function.properties().at("Events").fields().values()) {
        Json properties = event.at("Properties");
        if (event.at("Type").text().equals("Api")
            && properties.at("RestApiId").text("").equals(api.name())) {
          String path = properties.at("Path").text();
          String method = properties.at("Method").text().toUpperCase(Locale.ROOT);
          Place place = places.computeIfAbsent(path, Place::of);
          if (place.functions().putIfAbsent(method, function.name()) != null) {
            throw new TemplateRefused(api.id() + " has two routes for " + method + " " + path);
          }
        }
      }
    }
    return new Routes(List.copyOf(places.values()));
  }

  /** Finds the route of a request; the path is as it was sent, percent signs and all. */
  Optional<Found> find(String method, String path) {
    return places.stream()
        .filter(place -> place.pattern().matcher(path).matches())
        .min(Comparator.comparing(Place::rank))
        .flatMap(place -> found(place, method, path));
  }

  private static Optional<Found> found(Place place, String method, String path) {
    Map<String, String> functions = place.functions();
    return Optional.ofNullable(functions.getOrDefault(method, functions.get(ANY)))
        .map(function -> new Found(place.path(), function, parameters(place, path)));
  }

  private static Map<String, String> parameters(Place place, String path) {
    Matcher matcher = place.pattern().matcher(path);
    Map<String, String> parameters = new LinkedHashMap<>();
    if (matcher.matches()) {
      for (int i = 0; i < place.names().size(); i++) {
        // A plus sign means a space in queries only.
        String sent = matcher.group(i + 1).replace("+", "%2B");
        parameters.put(place.names().get(i), URLDecoder.decode(sent, StandardCharsets.UTF_8));
      }
    }
    return parameters;
  }
}
