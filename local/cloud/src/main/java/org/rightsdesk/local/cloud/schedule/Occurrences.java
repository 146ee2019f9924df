package org.rightsdesk.local.cloud.schedule;

import com.cronutils.model.definition.CronDefinition;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When a schedule's expression comes round. */
sealed interface Occurrences {

  /** The first occurrence after this instant; empty when there is none any more. */
  Optional<Instant> after(Instant instant);

  /** Reads an expression; throws {@link IllegalArgumentException} for one that is not known. */
  static Occurrences of(Schedule schedule, Instant start) {
    Matcher parts =
        Pattern.compile("(cron|rate|at)\\((.*)\\)").matcher(schedule.expression().strip());
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "The schedule " + schedule.name() + " has an unknown expression");
    }
    String inner = parts.group(2).strip();
    return switch (parts.group(1)) {
      case "cron" -> Cron.of(inner, schedule.zone());
      case "rate" -> Rate.of(inner, start);
      default -> At.of(inner, schedule.zone());
    };
  }

  /** {@code cron(minutes hours day-of-month month day-of-week year)}. */
  record Cron(ExecutionTime times, ZoneId zone) implements Occurrences {

    private static final int SUNDAY_FIRST = 1;

    static Cron of(String expression, ZoneId zone) {
      CronDefinition definition =
          CronDefinitionBuilder.defineCron()
              .withMinutes()
              .withStrictRange()
              .and()
              .withHours()
              .withStrictRange()
              .and()
              .withDayOfMonth()
              .supportsL()
              .supportsW()
              .supportsLW()
              .supportsQuestionMark()
              .and()
              .withMonth()
              .withStrictRange()
              .and()
              .withDayOfWeek()
              .withValidRange(1, 7)
              .withMondayDoWValue(SUNDAY_FIRST + 1)
              .supportsL()
              .supportsHash()
              .supportsQuestionMark()
              .and()
              .withYear()
              .withValidRange(1970, 2199)
              .withStrictRange()
              .and()
              .instance();
      return new Cron(ExecutionTime.forCron(new CronParser(definition).parse(expression)), zone);
    }

    @Override
    public Optional<Instant> after(Instant instant) {
      return times.nextExecution(instant.atZone(zone)).map(ZonedDateTime::toInstant);
    }
  }

  /** {@code rate(value unit)}, counted from when the schedule was first there. */
  record Rate(Duration every, Instant start) implements Occurrences {

    private static final Pattern RATE = Pattern.compile("(\\d+) (minute|hour|day)s?");

    static Rate of(String expression, Instant start) {
      Matcher parts = RATE.matcher(expression.toLowerCase(Locale.ROOT));
      if (!parts.matches() || parts.group(1).matches("0+")) {
        throw new IllegalArgumentException("rate(" + expression + ") is not a rate");
      }
      long value = Long.parseLong(parts.group(1));
      Duration every =
          switch (parts.group(2)) {
            case "minute" -> Duration.ofMinutes(value);
            case "hour" -> Duration.ofHours(value);
            default -> Duration.ofDays(value);
          };
      return new Rate(every, start);
    }

    @Override
    public Optional<Instant> after(Instant instant) {
      if (instant.isBefore(start)) {
        return Optional.of(start.plus(every));
      }
      long passed = Duration.between(start, instant).dividedBy(every);
      return Optional.of(start.plus(every.multipliedBy(passed + 1)));
    }
  }

  /** {@code at(yyyy-mm-ddThh:mm:ss)}, once. */
  record At(Instant time) implements Occurrences {

    static At of(String expression, ZoneId zone) {
      try {
        return new At(LocalDateTime.parse(expression).atZone(zone).toInstant());
      } catch (DateTimeException e) {
        throw new IllegalArgumentException("at(" + expression + ") is not a time", e);
      }
    }

    @Override
    public Optional<Instant> after(Instant instant) {
      return instant.isBefore(time) ? Optional.of(time) : Optional.empty();
    }
  }
}
