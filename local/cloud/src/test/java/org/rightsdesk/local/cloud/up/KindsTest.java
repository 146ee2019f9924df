package org.rightsdesk.local.cloud.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rightsdesk.local.cloud.json.Json;
import org.rightsdesk.local.cloud.template.Resource;
import org.rightsdesk.local.cloud.template.Template;
import org.rightsdesk.local.cloud.template.TemplateReader;

class KindsTest {
  private static Template template() throws IOException {
    return TemplateReader.read(
        Path.of("../../template.yaml"),
        LocalCloud.parameters(Options.read(Path.of("../.."), List.of()), true),
        "http://localhost:8084");
  }

  @Test
  void the_template_holds_nothing_that_is_missing_on_one_machine() throws IOException {
    assertThat(Kinds.missing(template())).isEmpty();
  }

  @Test
  void a_resource_of_another_kind_is_named() throws IOException {
    Map<String, Resource> resources = new LinkedHashMap<>(template().resources());
    resources.put("Waiting", new Resource("Waiting", "AWS::SNS::Topic", "waiting", Json.object()));
    assertThat(Kinds.missing(new Template(resources))).containsExactly("Waiting (AWS::SNS::Topic)");
  }
}
