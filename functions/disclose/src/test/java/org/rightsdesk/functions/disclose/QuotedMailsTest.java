package org.rightsdesk.functions.disclose;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rightsdesk.casebook.CaseWalk;
import org.rightsdesk.casebook.CaseworkSamples;
import org.rightsdesk.casebook.SettableClock;
import org.rightsdesk.casebook.memory.InMemoryCasebook;
import org.rightsdesk.correspondence.outgoing.OrganisationConfiguration;
import org.rightsdesk.correspondence.response.CaseResponse;
import org.rightsdesk.domain.casework.Command;
import org.rightsdesk.domain.casework.Event.PageSize;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.domain.casework.RecordOutcome;
import org.rightsdesk.domain.papers.Paper.HeldRecord;
import org.rightsdesk.domain.papers.Paper.Likeness;
import org.rightsdesk.domain.people.PartyRole;

/** Mails that go out within the one that quotes them, as the response speaks of them. */
class QuotedMailsTest {
  private static final HeldRecord QUESTION = CaseworkSamples.heldRecord(1, 10);
  private static final HeldRecord ANSWER = CaseworkSamples.heldRecord(2, 10);
  private static final HeldRecord COPY =
      CaseworkSamples.heldRecord(3, 10)
          .like(new Likeness(Optional.empty(), Optional.of(QUESTION.id()), Optional.empty()));

  private final InMemoryCasebook casebook =
      new InMemoryCasebook(CaseworkSamples.casework(), new SettableClock(CaseworkSamples.MONDAY));
  private final CaseWalk walk = CaseWalk.byForm(casebook, 1).verified();

  private CaseResponse response(HeldRecord question, HeldRecord copy) {
    walk.found(question, ANSWER, copy);
    for (HeldRecord record : List.of(question, ANSWER, copy)) {
      walk.converted(record.id(), List.of(new PageSize(595, 842)));
    }
    walk.page(ANSWER.id(), 1, List.of(), Optional.empty());
    officer(settled(ANSWER.id(), RecordOutcome.DISCLOSE));
    officer(new Command.SettleAsQuoted(question.id(), ANSWER.id()));
    officer(settled(copy.id(), RecordOutcome.COPY));
    return new CaseResponse(
        walk.state(),
        casebook.party(walk.reference(), PartyRole.DATA_SUBJECT).orElseThrow(),
        casebook.papers(walk.reference()),
        CaseworkSamples.MONDAY,
        OrganisationConfiguration.read(Path.of("../../organisation/organisation.properties")));
  }

  private static Command settled(PaperId record, RecordOutcome outcome) {
    return new Command.ReviewRecord(record, outcome, Optional.empty());
  }

  private void officer(Command command) {
    walk.execute(command, CaseworkSamples.OFFICER);
  }

  private static HeldRecord sensitive(HeldRecord record) {
    return CaseworkSamples.marked(record, "OFFICIAL-SENSITIVE");
  }

  @Test
  void the_index_names_them_and_their_copies_beside_the_one_that_goes_out() {
    assertThat(response(QUESTION, COPY).indexed(ANSWER))
        .isEqualTo(
            "Letter of 31 January 2025, in which are quoted: record 1 (Letter of 31 January 2025),"
                + " record 3 (Letter of 31 January 2025)");
  }

  @Test
  void without_a_sensitive_marking_the_response_is_not_sensitive() {
    assertThat(response(QUESTION, COPY).isSensitive()).isFalse();
  }

  @Test
  void a_sensitive_mail_makes_the_response_sensitive() {
    assertThat(response(sensitive(QUESTION), COPY).isSensitive()).isTrue();
  }

  @Test
  void so_does_a_sensitive_copy() {
    assertThat(response(QUESTION, sensitive(COPY)).isSensitive()).isTrue();
  }
}
