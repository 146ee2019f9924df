package org.rightsdesk.local.cloud.events;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.rightsdesk.local.cloud.functions.FunctionInvoker;
import org.rightsdesk.local.cloud.json.Json;
import org.rightsdesk.local.cloud.template.Resource;
import org.rightsdesk.local.cloud.template.Template;

/** The event bus with the rules that functions of the template have as their events. */
public final class RuleBus implements EventBus {

  private record Rule(EventPattern pattern, String function) {}

  private final List<Rule> rules = new ArrayList<>();
  private final FunctionInvoker functions;
  private final InstantSource clock;

  /**
   * Takes the rules of the template.
   *
   * @throws org.rightsdesk.local.cloud.template.TemplateRefused for a pattern that is not known
   *     here
   */
  public RuleBus(Template template, FunctionInvoker functions, InstantSource clock) {
    this.functions = functions;
    this.clock = clock;
    for (Resource function : template.ofType("AWS::Serverless::Function")) {
      function
          .properties()
          .at("Events")
          .fields()
          .forEach(
              (name, event) -> {
                if (event.at("Type").text().equals("EventBridgeRule")) {
                  Json pattern = event.at("Properties").at("Pattern");
                  rules.add(
                      new Rule(
                          new EventPattern(function.id() + "." + name, pattern), function.name()));
                }
              });
    }
  }

  @Override
  public void publish(String detailType, String source, Json detail, List<String> resourceArns) {
    Json event =
        Json.object(
            "version",
            "0",
            "id",
            UUID.randomUUID(),
            "detail-type",
            detailType,
            "source",
            source,
            "account",
            Template.ACCOUNT,
            "time",
            clock.instant().truncatedTo(ChronoUnit.SECONDS),
            "region",
            Template.REGION,
            "resources",
            resourceArns,
            "detail",
            detail);
    for (Rule rule : rules) {
      if (rule.pattern().matches(event)) {
        functions.enqueue(rule.function(), event);
      }
    }
  }
}
