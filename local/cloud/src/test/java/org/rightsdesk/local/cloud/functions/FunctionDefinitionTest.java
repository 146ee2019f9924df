package org.rightsdesk.local.cloud.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightsdesk.local.cloud.json.Json;
import org.rightsdesk.local.cloud.template.Resource;
import org.rightsdesk.local.cloud.template.Template;
import org.rightsdesk.local.cloud.template.TemplateRefused;

final class FunctionDefinitionTest {
  private final Path root;

  FunctionDefinitionTest(@TempDir Path root) throws IOException {
    this.root = root;
    Files.writeString(Files.createDirectory(root.resolve("facts")).resolve("name"), "Larkfield");
  }

  private FunctionDefinition read(String fact, List<String> layers) {
    Resource layer =
        new Resource(
            "Facts",
            "AWS::Serverless::LayerVersion",
            "facts-layer",
            Json.object("ContentUri", "facts"));
    Resource function =
        new Resource(
            "Intake",
            "AWS::Serverless::Function",
            "intake",
            Json.object(
                "CodeUri",
                "intake.jar",
                "Handler",
                "Handler",
                "Layers",
                layers,
                "Environment",
                Map.of("Variables", Map.of("FACT", fact))));
    return FunctionDefinition.read(
        function, new Template(Map.of("Facts", layer, "Intake", function)), root);
  }

  @Test
  void a_file_of_a_layer_is_found_in_the_folder_that_the_layer_is_made_of() {
    assertThat(read("/opt/name", List.of("facts-layer")).environment())
        .containsExactly(Map.entry("FACT", root.resolve("facts/name").toString()));
  }

  @Test
  void a_file_that_no_layer_of_the_function_holds_is_refused() {
    assertThatThrownBy(() -> read("/opt/other", List.of("facts-layer")))
        .isInstanceOf(TemplateRefused.class)
        .hasMessageContaining("/opt/other");
    assertThatThrownBy(() -> read("/opt/name", List.of())).isInstanceOf(TemplateRefused.class);
  }
}
