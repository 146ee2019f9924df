package org.rightsdesk.functions.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the template's routes and the site's to be the same (A1). */
class TemplateRoutesTest {
  private static final Pattern EVENT =
      Pattern.compile(
          "Type: Api, Properties: \\{RestApiId: !Ref PublicApi, Method: (\\w+), Path: \"?(/[^\"]*?)\"?\\}\\}\\n");

  @Test
  void the_template_lists_every_route_of_the_site_and_no_other() throws IOException {
    String template = Files.readString(Path.of("..", "..", "template.yaml"));
    int from = template.indexOf("\n  IntakeFunction:");
    String function = template.substring(from, template.indexOf("\n  IntakeLog:", from));

    Map<String, String> listed =
        EVENT
            .matcher(function)
            .results()
            .collect(Collectors.toMap(found -> found.group(2), found -> found.group(1)));

    Map<String, String> wanted =
        new IntakeFixture()
            .site.routes().stream()
                .collect(
                    Collectors.toMap(
                        route -> route.path().pattern(),
                        route -> route.method().name(),
                        (one, other) -> "ANY"));
    assertThat(listed).isEqualTo(wanted);
  }
}
