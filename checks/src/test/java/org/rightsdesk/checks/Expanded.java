package org.rightsdesk.checks;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The template as CloudFormation gets it, with every resource that the transform adds. */
final class Expanded {
  /** Where it is written. */
  static final Path FILE = Tree.ROOT.resolve("checks/target/expanded.json");

  private final String json;
  private final Map<String, Object> document;

  private Expanded(String json) throws IOException {
    this.json = json;
    this.document = JSON.std.mapFrom(json);
  }

  /** What stands for the template until it is expanded. */
  static Expanded empty() {
    try {
      return new Expanded("{}");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Expands the template; where the transform is not installed, the test is left out. */
  static Expanded ofTemplate() throws IOException, InterruptedException {
    Command.python("checks/expand.py", List.of(FILE.toString()));
    return new Expanded(Files.readString(FILE));
  }

  /** Writes a changed copy beside the template as it is. */
  Path write() throws IOException {
    Path file = FILE.resolveSibling("changed.json");
    return Files.writeString(file, JSON.std.asString(document));
  }

  List<Resource> all() {
    return new Part(document)
        .at("Resources").fields().entrySet().stream()
            .map(entry -> new Resource(entry.getKey(), entry.getValue()))
            .toList();
  }

  Part parameter(String name) {
    return new Part(document).at("Parameters").at(name);
  }

  List<Resource> ofType(String type) {
    return all().stream().filter(resource -> resource.type().equals(type)).toList();
  }

  /** The types of the resources, for those that must have no resource at all. */
  List<String> types() {
    return all().stream().map(Resource::type).distinct().toList();
  }

  /**
   * A copy in which one thing is different.
   *
   * @param path from the resource's name down, with slashes between; a number is a place in a list
   * @param value as JSON; nothing takes the thing away
   */
  Expanded with(String path, String value) throws IOException {
    Expanded copy = new Expanded(json);
    List<String> steps = Arrays.asList(path.split("/", -1));
    Object place = copy.document.get("Resources");
    for (String step : steps.subList(0, steps.size() - 1)) {
      place = child(place, step);
    }
    @Nullable Object changed = value.isEmpty() ? null : JSON.std.anyFrom(value);
    put(place, steps.getLast(), changed);
    return copy;
  }

  private static @Nullable Object child(@Nullable Object place, String step) {
    return switch (place) {
      case Map<?, ?> map when map.containsKey(step) -> map.get(step);
      case List<?> list -> list.get(Integer.parseInt(step));
      case null, default -> throw new IllegalArgumentException("the template has no " + step);
    };
  }

  @SuppressWarnings("unchecked") // what JSON holds is maps of texts, and lists
  private static void put(@Nullable Object place, String step, @Nullable Object value) {
    switch (place) {
      case Map<?, ?> map when value == null -> {
        if (map.remove(step) == null) {
          throw new IllegalArgumentException("the template has no " + step);
        }
      }
      case Map<?, ?> map -> ((Map<String, @Nullable Object>) map).put(step, value);
      case List<?> list when value == null -> list.remove(Integer.parseInt(step));
      case List<?> list -> ((List<@Nullable Object>) list).set(Integer.parseInt(step), value);
      case null, default -> throw new IllegalArgumentException("nothing stands at " + step);
    }
  }

  /** A resource by its logical name. */
  record Resource(String id, Part body) {
    String type() {
      return body.at("Type").text();
    }

    Part at(String first, String... further) {
      return body.at("Properties").at(first, further);
    }
  }

  /** A statement of a policy, the resource that it belongs to, and the conditions it is under. */
  record Statement(String owner, Part part, List<String> conditions) {
    boolean allows() {
      return part.at("Effect").is("Allow");
    }

    List<String> actions() {
      return part.at("Action").texts();
    }
  }

  /** Every statement of every role, and of every policy of a store, a key or a queue. */
  List<Statement> statements() {
    List<Statement> found = new ArrayList<>();
    for (Resource resource : all()) {
      List<Part> documents = new ArrayList<>();
      resource.at("Policies").items().forEach(policy -> documents.add(policy.at("PolicyDocument")));
      documents.add(resource.at("PolicyDocument"));
      documents.add(resource.at("KeyPolicy"));
      for (Part policy : documents) {
        for (Part part : policy.at("Statement").items()) {
          statements(resource.id(), part, List.of(), found);
        }
      }
    }
    return found;
  }

  private static List<String> with(List<String> conditions, String more) {
    List<String> all = new ArrayList<>(conditions);
    all.add(more);
    return all;
  }

  /** Whatever a condition may bring is there. */
  private static void statements(
      String owner, Part part, List<String> conditions, List<Statement> found) {
    List<Part> choice = part.at("Fn::If").items();
    if (choice.size() == 3) {
      String condition = choice.getFirst().text();
      statements(owner, choice.get(1), with(conditions, condition), found);
      statements(owner, choice.get(2), with(conditions, "not " + condition), found);
    } else if (!part.at("Ref").is("AWS::NoValue")) {
      found.add(new Statement(owner, part, conditions));
    }
  }
}
