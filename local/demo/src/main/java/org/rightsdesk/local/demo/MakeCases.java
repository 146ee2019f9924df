package org.rightsdesk.local.demo;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.rightsdesk.casebook.Casebook;
import org.rightsdesk.casebook.dynamo.DynamoCasebook;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.Casework;
import org.rightsdesk.domain.clock.WorkingCalendar;
import org.rightsdesk.domain.retention.RetentionSchedule;
import org.rightsdesk.lambda.Environment;
import org.rightsdesk.lambda.FunctionClock;
import org.rightsdesk.lambda.aws.CasebookWiring;
import org.rightsdesk.lambda.aws.Clients;
import org.rightsdesk.lambda.aws.S3ObjectStore;

/**
 * Makes the demonstration cases in the table and the buckets that the environment names.
 *
 * <p>First their past, which nothing else may write to meanwhile; it says so when that is there.
 * Then it goes on with each case once its records have been found and made into pages, and ends.
 * Whatever an earlier run did is not done again.
 */
public final class MakeCases {
  /** What is printed once the past of every case is written. */
  public static final String PAST_IS_WRITTEN = "The past is written.";

  private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);
  private static final int MOST_LOOKS = 900;

  private final Past past;
  private final Desk desk;

  /** A case whose end is still to come. */
  record Unfinished(CaseReference reference, Goal goal, Team.Member reviewer) {}

  MakeCases(Past past, Desk desk) {
    this.past = past;
    this.desk = desk;
  }

  /** Takes nothing but the environment. */
  public static void main(String[] arguments) throws InterruptedException {
    Environment environment = Environment.ofProcess();
    Clock present = FunctionClock.of(environment);
    StoryClock clock = new StoryClock(present);
    WorkingCalendar calendar = CasebookWiring.calendar(environment);
    SecureRandom random = new SecureRandom();
    Casebook casebook =
        new DynamoCasebook(
            Clients.dynamoDb(),
            environment.required("TABLE"),
            new Casework(calendar, RetentionSchedule.POLICY),
            clock,
            random);
    Stores stores =
        new Stores(
            new S3ObjectStore(Clients.s3()),
            environment.required("IDENTITY_BUCKET"),
            environment.required("MAIL_BUCKET"),
            environment.required("RECORDS_BUCKET"));
    Team team = Team.of(environment);
    team.introduce(CasebookWiring.staff(environment));
    MakeCases maker =
        new MakeCases(
            new Past(casebook, clock, calendar, random),
            new Desk(casebook, new Panels(stores), team, clock));
    List<Story> stories =
        new Stories(stores, team, new Days(calendar, WorkingCalendar.dateOf(present.instant())))
            .all();
    List<Unfinished> unfinished = maker.begin(stories, team);
    System.out.println(PAST_IS_WRITTEN);
    for (int look = 1; look <= MOST_LOOKS && !maker.goOn(unfinished); look++) {
      Thread.sleep(LOOK_AGAIN);
    }
  }

  /** Writes the past of each story. Answers the cases that the machines go on with. */
  List<Unfinished> begin(List<Story> stories, Team team) {
    List<Unfinished> unfinished = new ArrayList<>();
    for (Story story : stories) {
      CaseReference reference = past.tell(story);
      story
          .goal()
          .ifPresent(
              goal ->
                  unfinished.add(
                      new Unfinished(reference, goal, story.with().orElse(team.officer()))));
    }
    return List.copyOf(unfinished);
  }

  /**
   * Takes each case as far as it can be taken now. Answers whether all are where they should be.
   */
  boolean goOn(List<Unfinished> unfinished) {
    boolean finished = true;
    for (Unfinished left : unfinished) {
      finished &= desk.goOn(left.reference(), left.goal(), left.reviewer());
    }
    return finished;
  }
}
