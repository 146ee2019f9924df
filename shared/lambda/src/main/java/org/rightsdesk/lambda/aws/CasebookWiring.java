package org.rightsdesk.lambda.aws;

import java.security.SecureRandom;
import java.time.Clock;
import org.rightsdesk.casebook.Casebook;
import org.rightsdesk.casebook.StaffRegister;
import org.rightsdesk.casebook.dynamo.DynamoCasebook;
import org.rightsdesk.casebook.dynamo.DynamoStaffRegister;
import org.rightsdesk.domain.casework.Casework;
import org.rightsdesk.domain.clock.Nation;
import org.rightsdesk.domain.clock.WorkingCalendar;
import org.rightsdesk.domain.retention.RetentionSchedule;
import org.rightsdesk.lambda.Environment;

/** The casebook that a function's environment names. */
public final class CasebookWiring {
  private CasebookWiring() {}

  /** The table of {@code TABLE}, with the calendar of {@code NATION}. */
  public static Casebook casebook(Environment environment, Clock clock) {
    return new DynamoCasebook(
        Clients.dynamoDb(),
        environment.required("TABLE"),
        new Casework(calendar(environment), RetentionSchedule.POLICY),
        clock,
        new SecureRandom());
  }

  /** The names of the team, in the table of {@code TABLE}. */
  public static StaffRegister staff(Environment environment) {
    return new DynamoStaffRegister(Clients.dynamoDb(), environment.required("TABLE"));
  }

  /** The calendar of {@code NATION}. */
  public static WorkingCalendar calendar(Environment environment) {
    String code = environment.required("NATION");
    return WorkingCalendar.of(
        Nation.withCode(code)
            .orElseThrow(() -> new IllegalStateException("NATION names no nation: " + code)));
  }
}
