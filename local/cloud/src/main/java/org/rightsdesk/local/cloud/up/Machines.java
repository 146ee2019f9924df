package org.rightsdesk.local.cloud.up;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rightsdesk.local.cloud.functions.LocalFunctions;
import org.rightsdesk.local.cloud.gates.MachineGate;
import org.rightsdesk.local.cloud.identity.Identities;
import org.rightsdesk.local.cloud.json.Json;
import org.rightsdesk.local.cloud.template.Resource;
import org.rightsdesk.local.cloud.template.Template;
import org.rightsdesk.local.cloud.time.Timed;
import org.rightsdesk.local.workflow.WorkflowEngine;

/** The template's state machines and the service that runs them. */
final class Machines implements Timed, AutoCloseable {
  private static final String MACHINE = "AWS::Serverless::StateMachine";
  private static final Pattern SUBSTITUTION = Pattern.compile("\\$\\{([A-Za-z0-9]+)}");

  private final WorkflowEngine engine;
  private final Steps steps = new Steps();
  private final MachineGate gate;
  private final Identities identities;

  private Machines(
      Template template,
      Path root,
      Path folder,
      InstantSource clock,
      LocalFunctions functions,
      Identities identities)
      throws IOException {
    this.identities = identities;
    this.engine =
        new WorkflowEngine(
            Files.createDirectories(folder),
            clock,
            MachineGate.invoker(functions),
            MachineGate.roles(identities, template),
            steps::begin);
    for (Resource machine : template.ofType(MACHINE)) {
      engine.register(machine.name(), machine.arn(), definition(machine, root));
    }
    this.gate = MachineGate.start(engine.endpoint(MachineGate.authorizer(identities, template)));
  }

  static Machines start(
      Template template,
      Path root,
      Path folder,
      InstantSource clock,
      LocalFunctions functions,
      Identities identities)
      throws IOException {
    return new Machines(template, root, folder, clock, functions, identities);
  }

  URI address() {
    return gate.address();
  }

  /** Goes on with what an earlier run left. */
  void resume() {
    engine.resume();
  }

  /** Starts a machine as the scheduler does. */
  void start(String arn, String input) {
    Json request = Json.object("stateMachineArn", arn, "input", input);
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<String> response =
          http.send(
              HttpRequest.newBuilder(address())
                  .header("Content-Type", "application/x-amz-json-1.0")
                  .header("X-Amz-Target", "AWSStepFunctions.StartExecution")
                  .header(
                      "Authorization",
                      "Credential=" + identities.administrator().accessKey() + "/local")
                  .POST(HttpRequest.BodyPublishers.ofByteArray(request.bytes()))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new IllegalStateException("a schedule did not start " + arn + ": " + response.body());
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  String listPage(String linkPrefix) {
    return engine.listPage(linkPrefix);
  }

  Optional<String> timelinePage(String arn) {
    return engine.timelinePage(arn);
  }

  @Override
  public String name() {
    return "state machines";
  }

  @Override
  public Optional<Instant> nextDue() {
    return engine.nextDue();
  }

  @Override
  public void fireDue() {
    engine.timeMoved();
  }

  @Override
  public boolean busy() {
    return steps.busy();
  }

  private static String definition(Resource machine, Path root) throws IOException {
    String text = Files.readString(root.resolve(machine.properties().at("DefinitionUri").text()));
    Map<String, Json> values = machine.properties().at("DefinitionSubstitutions").fields();
    Matcher places = SUBSTITUTION.matcher(text);
    return places.replaceAll(
        place -> {
          Json value = values.get(place.group(1));
          if (value == null) {
            throw new IllegalArgumentException(
                machine.id() + " has no substitution for " + place.group(1));
          }
          return Matcher.quoteReplacement(value.text());
        });
  }

  @Override
  public void close() {
    gate.close();
    engine.close();
    steps.close();
  }
}
