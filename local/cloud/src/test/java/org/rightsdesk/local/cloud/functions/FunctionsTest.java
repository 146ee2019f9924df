package org.rightsdesk.local.cloud.functions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.rightsdesk.local.cloud.functions.FunctionInvoker.Outcome;
import org.rightsdesk.local.cloud.identity.Identities;
import org.rightsdesk.local.cloud.json.Json;
import org.rightsdesk.local.cloud.process.StartCaches;
import org.rightsdesk.local.cloud.template.Resource;
import org.rightsdesk.local.cloud.template.Template;

final class FunctionsTest {

  private final Path folder;
  private final Functions functions;

  FunctionsTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    Resource resource = new Resource("Probe", "AWS::Serverless::Function", "probe", Json.object());
    FunctionDefinition definition =
        new FunctionDefinition(
            "Probe",
            "probe",
            resource.arn(),
            jar(folder.resolve("probe.jar")),
            ProbeHandler.class.getName(),
            256,
            Duration.ofSeconds(20),
            1024 * 1024,
            Map.of("TABLE", "cases"),
            1,
            2,
            Optional.empty());
    this.functions =
        new Functions(
            List.of(definition),
            new Launcher(Path.of("target/runtime"), folder),
            new StartCaches(folder.resolve("caches")),
            new Identities(new Template(Map.of("Probe", resource)), folder.resolve("secret")),
            Map.of("AWS_ENDPOINT_URL_S3", "http://127.0.0.1:1"),
            folder);
  }

  @AfterEach
  void stop() {
    functions.close();
  }

  private Outcome call(String event) throws InterruptedException {
    return functions.invoke(
        "arn:aws:lambda:eu-west-2:000000000000:function:probe:live", Json.of(event));
  }

  @Test
  void one_process_answers_call_after_call_and_is_replaced_when_it_dies()
      throws InterruptedException {
    assertThat(call("hello")).isEqualTo(new Outcome.Answered(Json.of("hello")));
    Outcome first = call("process");
    assertThat(call("process")).isEqualTo(first);
    assertThat(call("fail"))
        .isInstanceOfSatisfying(
            Outcome.Failed.class,
            failed ->
                assertThat(failed.payload().at("errorType").text())
                    .isEqualTo("java.lang.IllegalStateException"));
    assertThat(call("die"))
        .isInstanceOfSatisfying(
            Outcome.Failed.class,
            failed ->
                assertThat(failed.payload().at("errorMessage").text()).endsWith("exit status 3"));
    assertThat(call("process")).isInstanceOf(Outcome.Answered.class).isNotEqualTo(first);
    assertThat(functions.states().getFirst().lost()).isEqualTo(1);
  }

  @Test
  void a_process_sees_the_variables_of_lambda_and_the_template_only() throws InterruptedException {
    assertThat(call("variables"))
        .isInstanceOfSatisfying(
            Outcome.Answered.class,
            answered ->
                assertThat(answered.payload().text().split(" ", -1))
                    .contains("TABLE", "AWS_REGION", "AWS_ACCESS_KEY_ID", "AWS_ENDPOINT_URL_S3")
                    .doesNotContain("HOME", "JAVA_HOME", "USER"));
  }

  @Test
  void what_lambda_would_refuse_is_refused() throws InterruptedException {
    assertThat(functions.invoke("missing", Json.object()))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused -> assertThat(refused.type()).isEqualTo("ResourceNotFoundException"));
    assertThat(call("x".repeat(Functions.LARGEST_PAYLOAD)))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused -> assertThat(refused.type()).isEqualTo("RequestTooLargeException"));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void a_function_that_was_rehearsed_starts_from_its_cache() throws Exception {
    functions.rehearse(functions.definitions().iterator().next(), Rehearsals.kept());
    assertThat(folder.resolve("caches"))
        .isDirectoryContaining(file -> file.toString().endsWith(".aot"));
    assertThat(call("options"))
        .isInstanceOfSatisfying(
            Outcome.Answered.class,
            answered -> assertThat(answered.payload().text()).contains("-XX:AOTCache="));
  }

  private static Path jar(Path file) throws IOException {
    String name = ProbeHandler.class.getName().replace('.', '/') + ".class";
    try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file))) {
      jar.putNextEntry(new ZipEntry(name));
      jar.write(Files.readAllBytes(Path.of("target/test-classes", name)));
    }
    return file;
  }
}
