package org.rightsdesk.local.cloud.schedule;

import java.time.ZoneId;

/**
 * A schedule of the template.
 *
 * @param name unique among the schedules; what was last fired is kept under it
 * @param expression {@code cron(…)}, {@code rate(…)} or {@code at(…)}, as EventBridge writes them
 * @param zone the time zone of the expression; UTC where the template names none
 * @param target the ARN of the function or state machine
 * @param input the JSON that it gets
 */
public record Schedule(String name, String expression, ZoneId zone, String target, String input) {}
