package org.rightsdesk.local.cloud.schedule;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.rightsdesk.local.cloud.json.Json;
import org.rightsdesk.local.cloud.template.Resource;
import org.rightsdesk.local.cloud.template.Template;

/** Finds the schedules of a template. */
public final class TemplateSchedules {

  private TemplateSchedules() {}

  /**
   * Every schedule that is not disabled, in the template's order: {@code Schedule} and {@code
   * ScheduleV2} events of functions and state machines, and {@code AWS::Scheduler::Schedule}.
   */
  public static List<Schedule> of(Template template) {
    List<Schedule> schedules = new ArrayList<>();
    for (Resource resource : template.resources().values()) {
      switch (resource.type()) {
        case "AWS::Serverless::Function", "AWS::Serverless::StateMachine" ->
            resource
                .properties()
                .at("Events")
                .fields()
                .forEach((name, event) -> addEvent(resource, name, event, schedules));
        case "AWS::Scheduler::Schedule" -> {
          Json properties = resource.properties();
          Json target = properties.at("Target");
          if (enabled(properties)) {
            schedules.add(
                scheduled(resource.id(), properties, target.at("Arn").text(), target.at("Input")));
          }
        }
        default -> {}
      }
    }
    return List.copyOf(schedules);
  }

  private static void addEvent(
      Resource resource, String name, Json event, List<Schedule> schedules) {
    Json properties = event.at("Properties");
    String unique = resource.id() + name;
    String type = event.at("Type").text();
    if (type.equals("ScheduleV2") && enabled(properties)) {
      schedules.add(scheduled(unique, properties, resource.arn(), properties.at("Input")));
    } else if (type.equals("Schedule") && enabled(properties)) {
      Json renamed = properties.with("ScheduleExpression", properties.at("Schedule"));
      schedules.add(scheduled(unique, renamed, resource.arn(), properties.at("Input")));
    }
  }

  private static Schedule scheduled(String name, Json properties, String target, Json input) {
    return new Schedule(
        name,
        properties.at("ScheduleExpression").text(),
        ZoneId.of(properties.at("ScheduleExpressionTimezone").text("UTC")),
        target,
        input.text("{}"));
  }

  private static boolean enabled(Json properties) {
    return properties.at("Enabled").flag(true)
        && !properties.at("State").text("ENABLED").equals("DISABLED");
  }
}
