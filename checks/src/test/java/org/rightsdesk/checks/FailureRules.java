package org.rightsdesk.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.rightsdesk.checks.Expanded.Resource;
import org.rightsdesk.checks.Expanded.Statement;

/** Nothing that fails is lost, and somebody is told (threat I). */
final class FailureRules {
  private static final long FOURTEEN_DAYS = 1_209_600;

  private FailureRules() {}

  /** A function that is called without waiting has explicit retries, and a queue for what fails. */
  static List<String> callsAreKept(Expanded template) {
    List<String> faults = new ArrayList<>();
    for (String function : calledWithoutWaiting(template)) {
      boolean kept =
          template.ofType("AWS::Lambda::EventInvokeConfig").stream()
              .filter(settings -> settings.at("FunctionName").target().equals(function))
              .anyMatch(
                  settings ->
                      settings.at("MaximumRetryAttempts").present()
                          && settings.at("MaximumEventAgeInSeconds").present()
                          && isQueue(
                              template,
                              settings.at("DestinationConfig", "OnFailure", "Destination")));
      if (!kept) {
        faults.add(function + ": calls that fail are not kept");
      }
    }
    return faults;
  }

  /** Called by a service in its own name, or by another function; APIs and machines wait. */
  private static Set<String> calledWithoutWaiting(Expanded template) {
    Set<String> called = new TreeSet<>();
    for (Resource permission : template.ofType("AWS::Lambda::Permission")) {
      if (!permission.at("Principal").is("apigateway.amazonaws.com")) {
        called.add(functionOf(template, permission.at("FunctionName").target()));
      }
    }
    Set<String> functionRoles = new TreeSet<>();
    for (Resource function : template.ofType("AWS::Lambda::Function")) {
      functionRoles.add(function.at("Role").target());
    }
    for (Statement statement : template.statements()) {
      if (functionRoles.contains(statement.owner())
          && statement.actions().contains("lambda:InvokeFunction")) {
        statement.part().at("Resource").items().forEach(part -> called.add(part.target()));
      }
    }
    return called;
  }

  private static String functionOf(Expanded template, String nameOrAlias) {
    return template.ofType("AWS::Lambda::Alias").stream()
        .filter(alias -> alias.id().equals(nameOrAlias))
        .map(alias -> alias.at("FunctionName").target())
        .findFirst()
        .orElse(nameOrAlias);
  }

  /** Rules, schedules and streams retry as often as is written, and keep what fails. */
  static List<String> eventsAreKept(Expanded template) {
    List<String> faults = new ArrayList<>();
    List<Resource> rules = template.ofType("AWS::Events::Rule");
    for (Resource rule : rules) {
      for (Part target : rule.at("Targets").items()) {
        faults.addAll(target(template, rule.id(), target));
        if (!mayBeSentTo(template, target.at("DeadLetterConfig", "Arn").target())) {
          faults.add(rule.id() + ": the rule may not send to its queue");
        }
      }
    }
    for (Resource schedule : template.ofType("AWS::Scheduler::Schedule")) {
      faults.addAll(target(template, schedule.id(), schedule.at("Target")));
    }
    for (Resource stream : template.ofType("AWS::Lambda::EventSourceMapping")) {
      if (stream.at("MaximumRetryAttempts").number() < 0
          || !isQueue(template, stream.at("DestinationConfig", "OnFailure", "Destination"))) {
        faults.add(stream.id() + ": records that fail are not kept");
      }
    }
    return faults;
  }

  private static List<String> target(Expanded template, String id, Part target) {
    boolean kept =
        target.at("RetryPolicy", "MaximumRetryAttempts").present()
            && target.at("RetryPolicy", "MaximumEventAgeInSeconds").present()
            && isQueue(template, target.at("DeadLetterConfig", "Arn"));
    return kept ? List.of() : List.of(id + ": events that fail are not kept");
  }

  /** A rule has no role: the queue itself must let it in. */
  private static boolean mayBeSentTo(Expanded template, String queue) {
    List<String> policies =
        template.ofType("AWS::SQS::QueuePolicy").stream()
            .filter(
                policy ->
                    policy.at("Queues").items().stream().anyMatch(q -> q.target().equals(queue)))
            .map(Resource::id)
            .toList();
    return template.statements().stream()
        .filter(statement -> policies.contains(statement.owner()) && statement.allows())
        .anyMatch(
            statement ->
                statement.part().at("Principal", "Service").is("events.amazonaws.com")
                    && statement.actions().contains("sqs:SendMessage"));
  }

  /** What failed is kept for fourteen days, encrypted, and raises an alarm at once. */
  static List<String> queuesAreWatched(Expanded template) {
    List<String> faults = new ArrayList<>();
    for (Resource queue : template.ofType("AWS::SQS::Queue")) {
      if (queue.at("MessageRetentionPeriod").number() != FOURTEEN_DAYS) {
        faults.add(queue.id() + ": not kept for fourteen days");
      }
      if (!queue.at("SqsManagedSseEnabled").is(true)) {
        faults.add(queue.id() + ": not encrypted");
      }
      if (!watched(template, "ApproximateNumberOfMessagesVisible", queue.id())) {
        faults.add(queue.id() + ": nobody is told");
      }
    }
    return faults;
  }

  /** An execution that fails raises an alarm. */
  static List<String> machinesAreWatched(Expanded template) {
    return template.ofType("AWS::StepFunctions::StateMachine").stream()
        .map(Resource::id)
        .filter(machine -> !watched(template, "ExecutionsFailed", machine))
        .map(machine -> machine + ": nobody is told")
        .toList();
  }

  private static boolean watched(Expanded template, String metric, String of) {
    return template.ofType("AWS::CloudWatch::Alarm").stream()
        .filter(alarm -> alarm.at("MetricName").is(metric))
        .filter(
            alarm ->
                alarm.at("Dimensions").items().stream()
                    .anyMatch(dimension -> dimension.at("Value").target().equals(of)))
        .anyMatch(FailureRules::tells);
  }

  /** An alarm that goes off at the first event, and goes somewhere. */
  static boolean tells(Resource alarm) {
    return alarm.at("Threshold").number() == 0
        && alarm.at("ComparisonOperator").is("GreaterThanThreshold")
        && !alarm.at("AlarmActions").items().isEmpty();
  }

  private static boolean isQueue(Expanded template, Part destination) {
    return template.ofType("AWS::SQS::Queue").stream()
        .anyMatch(queue -> queue.id().equals(destination.target()));
  }
}
