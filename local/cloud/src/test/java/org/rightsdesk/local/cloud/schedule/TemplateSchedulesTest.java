package org.rightsdesk.local.cloud.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightsdesk.local.cloud.template.TemplateReader;

class TemplateSchedulesTest {

  @Test
  void schedules_are_found_at_machines_at_functions_and_by_themselves(@TempDir Path folder)
      throws IOException {
    String template =
        """
        Resources:
          Retention:
            Type: AWS::Serverless::StateMachine
            Properties:
              Events:
                Daily:
                  Type: ScheduleV2
                  Properties:
                    ScheduleExpression: cron(0 5 * * ? *)
                    ScheduleExpressionTimezone: Europe/London
                    Input: '{"all":true}'
          Figures:
            Type: AWS::Serverless::Function
            Properties:
              Events:
                Hourly: {Type: Schedule, Properties: {Schedule: rate(1 hour)}}
                Never: {Type: Schedule, Properties: {Schedule: rate(1 day), Enabled: false}}
                Page: {Type: Api, Properties: {Path: /, Method: GET}}
          Once:
            Type: AWS::Scheduler::Schedule
            Properties:
              ScheduleExpression: at(2027-01-01T00:00:00)
              Target: {Arn: !GetAtt Retention.Arn, Input: "{}"}
        """;
    Path file = Files.writeString(folder.resolve("template.yaml"), template);
    String machine = "arn:aws:states:eu-west-2:000000000000:stateMachine:rightsdesk-Retention";
    ZoneId universal = ZoneId.of("UTC");
    assertThat(TemplateSchedules.of(TemplateReader.read(file, Map.of(), "http://localhost:8085")))
        .containsExactly(
            new Schedule(
                "RetentionDaily",
                "cron(0 5 * * ? *)",
                ZoneId.of("Europe/London"),
                machine,
                "{\"all\":true}"),
            new Schedule(
                "FiguresHourly",
                "rate(1 hour)",
                universal,
                "arn:aws:lambda:eu-west-2:000000000000:function:rightsdesk-Figures",
                "{}"),
            new Schedule("Once", "at(2027-01-01T00:00:00)", universal, machine, "{}"));
  }
}
