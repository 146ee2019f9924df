package org.rightsdesk.functions.console;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rightsdesk.casebook.CaseworkSamples;
import org.rightsdesk.casebook.OpeningKey;
import org.rightsdesk.casebook.Papers;
import org.rightsdesk.domain.casework.Actor;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.Command;
import org.rightsdesk.domain.casework.Matched;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.domain.casework.Role;
import org.rightsdesk.domain.casework.ScanVerdict;
import org.rightsdesk.domain.casework.StaffId;
import org.rightsdesk.domain.papers.Paper;
import org.rightsdesk.domain.people.Address;
import org.rightsdesk.domain.people.EmailAddress;
import org.rightsdesk.domain.people.PersonName;
import org.rightsdesk.domain.people.PersonalText;
import org.rightsdesk.domain.people.Postcode;
import org.rightsdesk.domain.people.ProposedRequester;

/** Requests as they come in, up to who asks being known. */
final class Requests {
  private static final ProposedRequester PROPOSED =
      new ProposedRequester(
          Optional.of(
              new ProposedRequester.Writer(
                  Optional.of(new PersonName("Siobhan O'Test")),
                  new EmailAddress("siobhan.test@example.org"),
                  new PersonalText("From: Siobhan O'Test <siobhan.test@example.org>"))),
          Optional.of(
              new ProposedRequester.Home(
                  new Address(List.of("Flat 2/1", "9 Sample Road"), new Postcode("EH1 1ZZ")),
                  new PersonalText("Flat 2/1\n9 Sample Road, EH1 1ZZ"))));

  private final World world;
  private int opened;

  Requests(World world) {
    this.world = world;
  }

  /** A request by the form, of which proof of identity is asked. */
  CaseReference byForm() {
    opened++;
    CaseReference reference = CaseworkSamples.reference(opened);
    World.done(
        world
            .casebook()
            .open(
                new OpeningKey("form-" + opened),
                CaseworkSamples.openByForm(reference, world.clock().today()),
                new Actor.Requester(),
                CaseworkSamples.request()));
    return reference;
  }

  /** A message that somebody forwarded, in triage. */
  CaseReference message() {
    return message("<script>window.__pwned=1</script>\nPlease send me all of it.");
  }

  CaseReference message(String text) {
    opened++;
    CaseReference reference = CaseworkSamples.reference(opened);
    World.done(
        world
            .casebook()
            .open(
                new OpeningKey("mail-" + opened),
                CaseworkSamples.openByMail(reference, world.clock().today()),
                new Actor.Mail(),
                Papers.of(
                    new Paper.ReceivedMail(
                        new PaperId("mail"),
                        new PersonalText("colleague@larkfieldhomes.example"),
                        true,
                        true,
                        new PersonalText("FW: my data"),
                        new PersonalText(text),
                        new PersonalText("23 November 2026, the day the mail was sent"),
                        Optional.of(PROPOSED),
                        true,
                        world.clock().instant(),
                        new Paper.StoredObject("mail", "received/1", "v1")))));
    return reference;
  }

  /** A request with a clean passport. */
  CaseReference withDocument() {
    return withDocument(ScanVerdict.CLEAN);
  }

  CaseReference withDocument(ScanVerdict verdict) {
    CaseReference reference = byForm();
    PaperId id = new PaperId("document-1");
    world.execute(
        reference,
        new Command.TakeDocument(id),
        new Actor.Requester(),
        Papers.of(
            new Paper.IdentityDocument(
                id,
                new PersonalText("passport.jpg"),
                1_000,
                world.clock().instant(),
                new Paper.StoredObject("identity", "uploads/1", "v1"),
                List.of(new Paper.StoredObject("identity", "previews/1", "v1")))));
    world.execute(reference, new Command.RecordScan(id, verdict), World.MACHINE, Papers.NONE);
    return reference;
  }

  /** A request of a person whose identity is established. */
  CaseReference verified() {
    CaseReference reference = withDocument();
    world.execute(
        reference,
        new Command.VerifyIdentity(List.of(new PaperId("document-1")), Set.of(Matched.values())),
        new Actor.Staff(new StaffId("officer-9"), Set.of(Role.OFFICER)),
        Papers.NONE);
    return reference;
  }
}
