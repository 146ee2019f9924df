package org.rightsdesk.local.workflow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rightsdesk.local.workflow.Definition.Amount;
import org.rightsdesk.local.workflow.Definition.Catcher;
import org.rightsdesk.local.workflow.Definition.Choice;
import org.rightsdesk.local.workflow.Definition.Fail;
import org.rightsdesk.local.workflow.Definition.Flow;
import org.rightsdesk.local.workflow.Definition.Integration;
import org.rightsdesk.local.workflow.Definition.Leaving;
import org.rightsdesk.local.workflow.Definition.MapState;
import org.rightsdesk.local.workflow.Definition.Parallel;
import org.rightsdesk.local.workflow.Definition.Pass;
import org.rightsdesk.local.workflow.Definition.Recovery;
import org.rightsdesk.local.workflow.Definition.Retrier;
import org.rightsdesk.local.workflow.Definition.Rule;
import org.rightsdesk.local.workflow.Definition.Seconds;
import org.rightsdesk.local.workflow.Definition.State;
import org.rightsdesk.local.workflow.Definition.Succeed;
import org.rightsdesk.local.workflow.Definition.Task;
import org.rightsdesk.local.workflow.Definition.Timestamp;
import org.rightsdesk.local.workflow.Definition.Until;
import org.rightsdesk.local.workflow.Definition.Wait;
import org.rightsdesk.local.workflow.StateFailure.TaskError;

/** Reads one definition, refusing whatever it does not know by its path. */
final class DefinitionParser {
  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_SECONDS = 99_999_999;
  private static final int LONGEST_DELAY = 31_622_400;
  private static final Set<String> FUNCTION_ARGUMENTS = Set.of("FunctionName", "Payload");
  private static final Set<String> EXECUTION_ARGUMENTS = Set.of("StateMachineArn", "Input", "Name");
  private static final Pattern VARIABLE =
      Pattern.compile("\\p{javaUnicodeIdentifierStart}\\p{javaUnicodeIdentifierPart}{0,79}");

  /** Names are unique in the whole machine, wherever the states stand. */
  private final Set<String> stateNames = new HashSet<>();

  Definition parse(@Nullable Object value) {
    Fields fields = new Fields(value, "/");
    fields.text("Comment");
    if (!fields.requiredText("QueryLanguage").equals("JSONata")) {
      throw fields.refused("QueryLanguage", "must be JSONata");
    }
    fields
        .text("Version")
        .filter(version -> !version.equals("1.0"))
        .ifPresent(
            version -> {
              throw fields.refused("Version", "must be 1.0");
            });
    OptionalInt timeout = fields.integer("TimeoutSeconds", 1, LONGEST_SECONDS);
    Flow flow = flow(fields);
    fields.refuseOthers();
    DefinitionChecks.variables(flow, Set.of(), "/");
    return new Definition(timeout, flow);
  }

  private Flow flow(Fields fields) {
    String startAt = fields.requiredText("StartAt");
    Fields states = new Fields(fields.take("States"), fields.path("States"));
    Map<String, State> parsed = new LinkedHashMap<>();
    for (String name : states.names()) {
      if (name.isEmpty() || name.length() > LONGEST_NAME) {
        throw states.refused(name, "must have a name of 1 to 80 characters");
      }
      if (!stateNames.add(name)) {
        throw states.refused(name, "has the name of another state");
      }
      parsed.put(name, state(name, new Fields(states.take(name), states.path(name))));
    }
    Flow flow = new Flow(startAt, parsed);
    DefinitionChecks.transitions(flow, fields.path());
    return flow;
  }

  private State state(String name, Fields fields) {
    fields.text("Comment");
    String type = fields.requiredText("Type");
    State state =
        switch (type) {
          case "Task" -> task(name, fields);
          case "Choice" -> choice(name, fields);
          case "Wait" -> new Wait(name, until(fields), leaving(fields, ""));
          case "Parallel" -> parallel(name, fields);
          case "Map" -> map(name, fields);
          case "Pass" -> new Pass(name, leaving(fields, ""));
          case "Succeed" -> new Succeed(name, last(fields));
          case "Fail" ->
              new Fail(name, textTemplate(fields, "Error"), textTemplate(fields, "Cause"));
          default -> throw fields.refused("Type", "is not a state type that is run here: " + type);
        };
    fields.refuseOthers();
    return state;
  }

  private Task task(String name, Fields fields) {
    String resource = fields.requiredText("Resource");
    Integration integration =
        Arrays.stream(Integration.values())
            .filter(known -> known.resource().equals(resource))
            .findFirst()
            .orElseThrow(
                () -> fields.refused("Resource", "is not an integration run here: " + resource));
    Template arguments =
        fields
            .template("Arguments", "Arguments")
            .orElseThrow(() -> fields.refused("Arguments", "is missing"));
    if (!(arguments instanceof Template.Members(Map<String, Template> members))) {
      throw fields.refused("Arguments", "must be an object");
    }
    checkArguments(integration, members, fields);
    Optional<Amount> timeout = fields.amount("TimeoutSeconds", 1, LONGEST_SECONDS);
    Optional<Amount> heartbeat = fields.amount("HeartbeatSeconds", 1, LONGEST_SECONDS);
    if (heartbeat.isPresent() && integration != Integration.INVOKE_FOR_TOKEN) {
      throw fields.refused("HeartbeatSeconds", "needs a task that waits for a token");
    }
    if (literal(timeout).isPresent()
        && literal(heartbeat).orElse(0) >= literal(timeout).orElseThrow()) {
      throw fields.refused("HeartbeatSeconds", "must be less than TimeoutSeconds");
    }
    return new Task(
        name, integration, members, timeout, heartbeat, recovery(fields), leaving(fields, ""));
  }

  private static Optional<Integer> literal(Optional<Amount> amount) {
    return amount
        .map(Amount::value)
        .filter(Template.Literal.class::isInstance)
        .map(template -> (Integer) ((Template.Literal) template).value());
  }

  private static void checkArguments(
      Integration integration, Map<String, Template> members, Fields fields) {
    Set<String> known = integration.startsExecution() ? EXECUTION_ARGUMENTS : FUNCTION_ARGUMENTS;
    for (String argument : members.keySet()) {
      if (!known.contains(argument)) {
        throw fields.refused("Arguments/" + argument, "is not an argument that is run here");
      }
    }
    String needed = integration.startsExecution() ? "StateMachineArn" : "FunctionName";
    if (!members.containsKey(needed)) {
      throw fields.refused("Arguments/" + needed, "is missing");
    }
    if (!integration.startsExecution() && !members.containsKey("Payload")) {
      throw fields.refused("Arguments/Payload", "is missing");
    }
  }

  private Choice choice(String name, Fields fields) {
    for (String field : List.of("Assign", "Output")) {
      if (fields.has(field)) {
        throw fields.refused(field, "belongs in each rule; for Default, in the state it leads to");
      }
    }
    List<Fields> rules = fields.objects("Choices");
    if (rules.isEmpty()) {
      throw fields.refused("Choices", "is missing");
    }
    List<Rule> parsed = new ArrayList<>();
    for (Fields rule : rules) {
      String prefix = "Choices[" + parsed.size() + "]/";
      rule.text("Comment");
      Template condition =
          rule.template("Condition", prefix + "Condition")
              .orElseThrow(() -> rule.refused("Condition", "is missing"));
      if (!(condition instanceof Template.Evaluated(Expression expression))) {
        throw rule.refused("Condition", "must be an expression");
      }
      parsed.add(new Rule(expression, leavingFor(rule, prefix)));
      rule.refuseOthers();
    }
    return new Choice(name, List.copyOf(parsed), fields.text("Default"));
  }

  private static Until until(Fields fields) {
    Optional<Amount> seconds = fields.amount("Seconds", 0, LONGEST_SECONDS);
    Optional<Template> timestamp = textTemplate(fields, "Timestamp");
    if (seconds.isPresent() == timestamp.isPresent()) {
      throw fields.refused("Seconds", "or Timestamp must be given, and not both");
    }
    return seconds.<Until>map(Seconds::new).orElseGet(() -> new Timestamp(timestamp.orElseThrow()));
  }

  private Parallel parallel(String name, Fields fields) {
    List<Fields> branches = fields.objects("Branches");
    if (branches.isEmpty()) {
      throw fields.refused("Branches", "is missing");
    }
    List<Flow> flows = new ArrayList<>();
    for (Fields branch : branches) {
      branch.text("Comment");
      flows.add(flow(branch));
      branch.refuseOthers();
    }
    return new Parallel(
        name,
        fields.template("Arguments", "Arguments"),
        List.copyOf(flows),
        recovery(fields),
        leaving(fields, ""));
  }

  private MapState map(String name, Fields fields) {
    Fields processor = new Fields(fields.take("ItemProcessor"), fields.path("ItemProcessor"));
    processor.text("Comment");
    boolean distributed = processor.has("ProcessorConfig") && distributed(processor);
    Flow flow = flow(processor);
    processor.refuseOthers();
    if (!distributed) {
      for (String field : List.of("ToleratedFailureCount", "ToleratedFailurePercentage", "Label")) {
        if (fields.has(field)) {
          throw fields.refused(field, "needs the DISTRIBUTED mode");
        }
      }
    }
    fields.text("Label");
    return new MapState(
        name,
        fields.template("Items", "Items"),
        fields.template("ItemSelector", "ItemSelector"),
        flow,
        distributed,
        concurrency(fields),
        fields.amount("ToleratedFailureCount", 0, Integer.MAX_VALUE),
        fields.amount("ToleratedFailurePercentage", 0, 100),
        recovery(fields),
        leaving(fields, ""));
  }

  private static Amount concurrency(Fields fields) {
    return fields
        .amount("MaxConcurrency", 0, Integer.MAX_VALUE)
        .orElseGet(() -> new Amount(new Template.Literal(0), 0, Integer.MAX_VALUE));
  }

  private static boolean distributed(Fields processor) {
    Fields config =
        new Fields(processor.take("ProcessorConfig"), processor.path("ProcessorConfig"));
    String mode = config.text("Mode").orElse("INLINE");
    boolean distributed =
        switch (mode) {
          case "INLINE" -> false;
          case "DISTRIBUTED" -> true;
          default -> throw config.refused("Mode", "must be INLINE or DISTRIBUTED");
        };
    if (distributed && !config.requiredText("ExecutionType").equals("STANDARD")) {
      throw config.refused("ExecutionType", "must be STANDARD to be run here");
    }
    config.refuseOthers();
    return distributed;
  }

  private static Recovery recovery(Fields fields) {
    List<Retrier> retriers = new ArrayList<>();
    List<Fields> retry = fields.objects("Retry");
    for (Fields one : retry) {
      retriers.add(retrier(one, retriers.size() == retry.size() - 1));
    }
    List<Catcher> catchers = new ArrayList<>();
    List<Fields> catching = fields.objects("Catch");
    for (Fields one : catching) {
      String prefix = "Catch[" + catchers.size() + "]/";
      one.text("Comment");
      List<String> errors = errors(one, catchers.size() == catching.size() - 1);
      catchers.add(new Catcher(errors, leavingFor(one, prefix)));
      one.refuseOthers();
    }
    return new Recovery(List.copyOf(retriers), List.copyOf(catchers));
  }

  private static Retrier retrier(Fields fields, boolean last) {
    fields.text("Comment");
    List<String> errors = errors(fields, last);
    int interval = fields.integer("IntervalSeconds", 1, LONGEST_SECONDS).orElse(1);
    int attempts = fields.integer("MaxAttempts", 0, LONGEST_SECONDS).orElse(3);
    double backoff = 2.0;
    if (fields.has("BackoffRate")) {
      if (!(fields.take("BackoffRate") instanceof Number rate) || rate.doubleValue() < 1) {
        throw fields.refused("BackoffRate", "must be a number of at least 1");
      }
      backoff = rate.doubleValue();
    }
    OptionalInt longest = fields.integer("MaxDelaySeconds", 1, LONGEST_DELAY - 1);
    if (longest.isPresent() && longest.getAsInt() <= interval) {
      throw fields.refused("MaxDelaySeconds", "must be greater than IntervalSeconds");
    }
    String jitter = fields.text("JitterStrategy").orElse("NONE");
    if (!jitter.equals("NONE") && !jitter.equals("FULL")) {
      throw fields.refused("JitterStrategy", "must be FULL or NONE");
    }
    fields.refuseOthers();
    return new Retrier(errors, interval, attempts, backoff, longest, jitter.equals("FULL"));
  }

  private static List<String> errors(Fields fields, boolean last) {
    List<String> errors = fields.requiredTexts("ErrorEquals");
    if (errors.contains(TaskError.ALL) && (errors.size() > 1 || !last)) {
      throw fields.refused("ErrorEquals", "may hold States.ALL only alone and in the last one");
    }
    return errors;
  }

  /** Reads how a state is left that has either Next or End. */
  private static Leaving leaving(Fields fields, String prefix) {
    Optional<String> next = fields.text("Next");
    boolean ends = Boolean.TRUE.equals(fields.take("End"));
    if (next.isPresent() == ends) {
      throw fields.refused("Next", "or \"End\": true must be given, and not both");
    }
    return new Leaving(output(fields, prefix), assign(fields, prefix), next);
  }

  /** Reads where a rule or a catcher leads. */
  private static Leaving leavingFor(Fields fields, String prefix) {
    Optional<String> next = Optional.of(fields.requiredText("Next"));
    return new Leaving(output(fields, prefix), assign(fields, prefix), next);
  }

  private static Leaving last(Fields fields) {
    return new Leaving(output(fields, ""), Map.of(), Optional.empty());
  }

  private static Optional<Template> output(Fields fields, String prefix) {
    return fields.template("Output", prefix + "Output");
  }

  private static Map<String, Template> assign(Fields fields, String prefix) {
    if (!fields.has("Assign")) {
      return Map.of();
    }
    Template template = fields.template("Assign", prefix + "Assign").orElseThrow();
    if (!(template instanceof Template.Members(Map<String, Template> members))) {
      throw fields.refused("Assign", "must be an object");
    }
    for (String name : members.keySet()) {
      if (name.equals("states") || !VARIABLE.matcher(name).matches()) {
        throw fields.refused("Assign/" + name, "is not a name for a variable");
      }
    }
    return members;
  }

  private static Optional<Template> textTemplate(Fields fields, String field) {
    Optional<Template> template = fields.template(field, field);
    template
        .filter(
            given ->
                !(given instanceof Template.Evaluated)
                    && !(given instanceof Template.Literal(String text)))
        .ifPresent(
            given -> {
              throw fields.refused(field, "must be a text or an expression");
            });
    return template;
  }
}
