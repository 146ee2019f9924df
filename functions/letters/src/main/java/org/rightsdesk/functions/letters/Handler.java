package org.rightsdesk.functions.letters;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Map;
import org.rightsdesk.casebook.Casebook;
import org.rightsdesk.correspondence.outgoing.LetterWriter;
import org.rightsdesk.correspondence.outgoing.Organisation;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.clock.WorkingCalendar;
import org.rightsdesk.domain.people.EmailAddress;
import org.rightsdesk.lambda.Answers;
import org.rightsdesk.lambda.Environment;
import org.rightsdesk.lambda.FunctionClock;
import org.rightsdesk.lambda.JsonText;
import org.rightsdesk.lambda.OrganisationWiring;
import org.rightsdesk.lambda.aws.CasebookWiring;
import org.rightsdesk.lambda.aws.Clients;
import org.rightsdesk.lambda.aws.SesMailSender;
import org.rightsdesk.lambda.aws.WebWiring;

/**
 * Takes orders for letters, and the mail service's events about letters that did not arrive.
 *
 * <p>{@code {action: send, reference, letter, kind, party | team | sender}} and {@code {action:
 * code, purpose, reference}}.
 */
public final class Handler implements RequestStreamHandler {
  private final LetterRoom room;
  private final MailOutcomes outcomes;

  /** Wired from the environment. */
  public Handler() {
    this(Environment.ofProcess());
  }

  private Handler(Environment environment) {
    Clock clock = FunctionClock.of(environment);
    Casebook casebook = CasebookWiring.casebook(environment, clock);
    this.room = room(environment, clock, casebook);
    this.outcomes = new MailOutcomes(casebook);
  }

  Handler(LetterRoom room, MailOutcomes outcomes) {
    this.room = room;
    this.outcomes = outcomes;
  }

  private static LetterRoom room(Environment environment, Clock clock, Casebook casebook) {
    WebWiring web = new WebWiring(environment, clock);
    WorkingCalendar calendar = CasebookWiring.calendar(environment);
    Organisation organisation = OrganisationWiring.organisation(environment);
    Pages pages = new Pages(environment.required("PUBLIC_URL"), environment.required("STAFF_URL"));
    EmailAddress team = new EmailAddress(environment.required("TEAM_ADDRESS"));
    return new LetterRoom(
        casebook,
        new SesMailSender(
            Clients.ses(),
            new EmailAddress(environment.required("SENDER_ADDRESS")),
            team,
            environment.required("CONFIGURATION_SET")),
        new LetterWriter(organisation),
        new RequesterLetters(casebook, web.links(), calendar, pages, clock),
        new TeamLetters(calendar, pages, clock),
        web.codes(),
        web.counters(),
        new LetterRoom.TeamAddresses(
            new EmailAddress(environment.required("OFFICERS_ADDRESS")),
            new EmailAddress(environment.required("MANAGER_ADDRESS")),
            new EmailAddress(environment.required("HEAD_ADDRESS"))),
        clock);
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    JsonText.Fields event = JsonText.read(input);
    if (event.maybeText("source").filter(MailOutcome.SOURCE::equals).isPresent()) {
      outcomes.take(MailOutcome.read(event));
    } else {
      write(event);
    }
    Answers.write(Map.of("outcome", "done"), output);
  }

  private void write(JsonText.Fields order) {
    switch (order.text("action")) {
      case "send" -> room.send(Order.read(order));
      case "code" ->
          room.sendCode(order.text("purpose"), new CaseReference(order.text("reference")));
      default -> throw new IllegalArgumentException("letters are ordered by send or code");
    }
  }
}
