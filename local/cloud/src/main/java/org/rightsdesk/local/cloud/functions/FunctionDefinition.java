package org.rightsdesk.local.cloud.functions;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rightsdesk.local.cloud.json.Json;
import org.rightsdesk.local.cloud.template.Resource;
import org.rightsdesk.local.cloud.template.Template;
import org.rightsdesk.local.cloud.template.TemplateRefused;

/**
 * A function as the template describes it.
 *
 * @param id its logical name
 * @param storage how many bytes it may keep in its temporary folder
 * @param retries how often an asynchronous call is tried again after a failure
 * @param deadLetters the ARN of the queue for asynchronous calls that failed for good
 */
public record FunctionDefinition(
    String id,
    String name,
    String arn,
    Path jar,
    String handler,
    int memoryMegabytes,
    Duration timeout,
    long storage,
    Map<String, String> environment,
    int concurrency,
    int retries,
    Optional<String> deadLetters) {

  private static final int ENVIRONMENT_LIMIT = 4096;
  private static final int MOST_PROCESSES = 3;
  private static final String LAYERS = "/opt/";

  /**
   * Reads a function; its jar and its layers are looked for below the root.
   *
   * <p>Layers are not unpacked under {@code /opt}: a variable that names a file there gets the
   * file's place in the layer's folder.
   */
  public static FunctionDefinition read(Resource resource, Template template, Path root) {
    Json properties = resource.properties();
    List<Path> layers =
        template.ofType("AWS::Serverless::LayerVersion").stream()
            .filter(layer -> properties.at("Layers").texts().contains(layer.name()))
            .map(layer -> root.resolve(layer.properties().at("ContentUri").text()))
            .toList();
    Map<String, String> environment = new LinkedHashMap<>();
    properties
        .at("Environment")
        .at("Variables")
        .fields()
        .forEach((name, value) -> environment.put(name, inLayers(layers, value.text())));
    int size =
        environment.entrySet().stream()
            .mapToInt(variable -> variable.getKey().length() + variable.getValue().length())
            .sum();
    if (size > ENVIRONMENT_LIMIT) {
      throw new TemplateRefused(
          resource.id() + ": the environment has %d bytes, 4096 at most".formatted(size));
    }
    Json onFailure = properties.at("EventInvokeConfig").at("DestinationConfig").at("OnFailure");
    return new FunctionDefinition(
        resource.id(),
        resource.name(),
        resource.arn(),
        root.resolve(properties.at("CodeUri").text()),
        properties.at("Handler").text(),
        properties.at("MemorySize").whole(128),
        Duration.ofSeconds(properties.at("Timeout").whole(3)),
        properties.at("EphemeralStorage").at("Size").whole(512) * 1024L * 1024L,
        environment,
        Math.min(
            properties.at("ReservedConcurrentExecutions").whole(MOST_PROCESSES), MOST_PROCESSES),
        properties.at("EventInvokeConfig").at("MaximumRetryAttempts").whole(2),
        onFailure
            .at("Destination")
            .maybeText()
            .or(() -> properties.at("DeadLetterQueue").at("TargetArn").maybeText()));
  }

  private static String inLayers(List<Path> layers, String value) {
    if (!value.startsWith(LAYERS)) {
      return value;
    }
    return layers.stream()
        .map(layer -> layer.resolve(value.substring(LAYERS.length())).toAbsolutePath())
        .filter(Files::exists)
        .findFirst()
        .map(Path::toString)
        .orElseThrow(() -> new TemplateRefused("no layer holds " + value));
  }
}
