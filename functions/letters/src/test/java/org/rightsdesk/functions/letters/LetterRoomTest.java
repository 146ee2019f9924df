package org.rightsdesk.functions.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rightsdesk.casebook.CaseWalk;
import org.rightsdesk.casebook.CaseworkSamples;
import org.rightsdesk.casebook.Papers;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.Command;
import org.rightsdesk.domain.casework.DocumentProblem;
import org.rightsdesk.domain.casework.LetterKind;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.domain.casework.Role;
import org.rightsdesk.domain.casework.ScanVerdict;
import org.rightsdesk.domain.papers.Paper;
import org.rightsdesk.domain.people.Party;
import org.rightsdesk.functions.letters.World.Post.Sent;
import org.rightsdesk.lambda.ports.MailSender;
import org.rightsdesk.web.session.CodeOutcome;

/** What is sent to whom, and once. */
class LetterRoomTest {
  private final World world = new World();

  private static String words(Sent sent) {
    return sent.mail().plain();
  }

  @Nested
  class Sending {
    @Test
    void an_acknowledgement_reaches_the_requester_and_is_kept_with_its_words() {
      CaseReference reference = CaseWalk.byForm(world.casebook, 1).reference();
      List<Sent> sent = world.sendOrdered();

      assertThat(sent).extracting(Sent::to).containsExactly(World.REQUESTER);
      PaperId letter = sent.getFirst().about().letter();
      assertThat(world.casebook.find(reference).orElseThrow().lettersSent())
          .containsEntry(letter, LetterKind.ACKNOWLEDGEMENT);
      assertThat(world.casebook.paper(reference, letter))
          .containsInstanceOf(Paper.SentLetter.class)
          .hasValueSatisfying(
              paper ->
                  assertThat(((Paper.SentLetter) paper).text().value())
                      .isEqualTo(words(sent.getFirst()))
                      .contains(reference.value()));
    }

    @Test
    void an_order_that_comes_again_sends_nothing_more() {
      CaseWalk.byForm(world.casebook, 1);
      List<Order> orders = world.orders();
      orders.forEach(world.room::send);
      orders.forEach(world.room::send);
      assertThat(world.post.sent).hasSize(1);
    }

    @Test
    void a_mail_service_that_is_down_leaves_the_letter_to_be_tried_again() {
      CaseWalk walk = CaseWalk.byForm(world.casebook, 1);
      Order order = world.orders().getFirst();
      world.post.trouble = Optional.of(new IllegalStateException("down"));
      assertThatThrownBy(() -> world.room.send(order)).hasMessage("down");
      assertThat(walk.state().lettersSent()).isEmpty();
      assertThat(walk.state().lettersNotSent()).isEmpty();

      world.post.trouble = Optional.empty();
      world.room.send(order);
      assertThat(walk.state().lettersSent()).containsKey(order.letter());
    }

    @Test
    void a_mail_that_is_refused_for_good_becomes_a_task_and_no_letter_sent() {
      CaseWalk walk = CaseWalk.byForm(world.casebook, 1);
      world.post.trouble = Optional.of(new MailSender.NotAcceptedException("MessageRejected"));
      world.sendOrdered();
      assertThat(walk.state().lettersNotSent().values()).containsExactly("MessageRejected");
      assertThat(walk.state().lettersSent()).isEmpty();
    }

    @Test
    void a_requester_without_an_email_address_becomes_a_task() {
      Party known = CaseworkSamples.party("Wilhelmina Test");
      Party unreachable =
          new Party(
              known.role(),
              known.name(),
              known.otherNames(),
              known.address(),
              known.dateOfBirth(),
              Optional.empty(),
              known.telephone(),
              known.replyChannel(),
              known.adjustments(),
              known.safeContactOnly());
      CaseWalk walk =
          CaseWalk.byForm(world.casebook, 2, new Papers(List.of(unreachable), List.of()));
      assertThat(world.sendOrdered()).isEmpty();
      assertThat(walk.state().lettersNotSent().values()).containsExactly("NO_EMAIL_ADDRESS");
    }

    @Test
    void a_letter_of_a_case_that_is_gone_is_not_written() {
      world.room.send(World.toRequester(CaseworkSamples.reference(9), LetterKind.ACKNOWLEDGEMENT));
      assertThat(world.post.sent).isEmpty();
    }

    @Test
    void the_tags_of_a_mail_and_its_subject_hold_ids_only() {
      world.ready(1);
      for (Sent sent : world.sendOrdered()) {
        assertThat(String.join(" ", sent.about().tags().values()) + sent.mail().subject())
            .doesNotContainIgnoringCase("wilhelmina")
            .doesNotContainIgnoringCase("w.test")
            .doesNotContainIgnoringCase("sample street");
      }
    }

    @ParameterizedTest
    @CsvSource({
      "OFFICER, officers@landlord.example",
      "MANAGER, manager@landlord.example",
      "HEAD, head@landlord.example"
    })
    void an_alert_goes_to_those_who_hold_the_role(Role role, String address) {
      CaseReference reference = CaseWalk.byForm(world.casebook, 1).reference();
      LetterKind kind =
          switch (role) {
            case OFFICER -> LetterKind.TEAM_ALERT;
            case MANAGER -> LetterKind.MANAGER_ALERT;
            case HEAD -> LetterKind.HEAD_ALERT;
          };
      world.room.send(new Order(reference, new PaperId("alert-1"), kind, new Order.To.Team(role)));
      assertThat(world.post.newest().to()).isEqualTo(address);
      assertThat(words(world.post.newest()))
          .contains("https://desk.example.org/cases/" + reference)
          .doesNotContain("Wilhelmina");
    }
  }

  @Nested
  class Identity {
    private Sent unmatched(CaseWalk walk, DocumentProblem... problems) {
      walk.execute(
          new Command.RejectIdentity(Set.of(problems), Optional.empty()), CaseworkSamples.OFFICER);
      return world.sendOrdered().getLast();
    }

    @ParameterizedTest
    @CsvSource({
      "NAME_DIFFERS, The name on the document is not the name we have for you.",
      "ADDRESS_DIFFERS, The address on the document is not the address we have for you.",
      "DATE_OF_BIRTH_DIFFERS, The date of birth on the document is not the one we have for you.",
      "NAME_NOT_SHOWN, The documents do not show your full name.",
      "ADDRESS_NOT_SHOWN, The documents do not show your address.",
      "DATE_OF_BIRTH_NOT_SHOWN, The documents do not show your date of birth.",
      "CANNOT_BE_READ, We could not read the document",
      "OUT_OF_DATE, The document is out of date.",
      "NOT_ACCEPTED_KIND, The document is not of a kind that we can use for this.",
      "NOT_SAFE_TO_OPEN, Our virus check did not let us open the file."
    })
    void the_letter_says_the_reason_that_the_officer_ticked_and_no_other(
        DocumentProblem problem, String sentence) {
      Sent letter = unmatched(CaseWalk.byForm(world.casebook, 1), problem);
      assertThat(words(letter)).contains(sentence);
      if (problem != DocumentProblem.CANNOT_BE_READ) {
        assertThat(words(letter)).doesNotContain("We could not read the document");
      }
    }

    @Test
    void the_reasons_hold_though_another_document_arrives_before_the_letter_is_written() {
      CaseWalk walk = CaseWalk.byForm(world.casebook, 1);
      walk.execute(
          new Command.RejectIdentity(
              Set.of(DocumentProblem.OUT_OF_DATE, DocumentProblem.NAME_DIFFERS), Optional.empty()),
          CaseworkSamples.OFFICER);
      walk.execute(new Command.TakeDocument(new PaperId("document-2")), CaseworkSamples.REQUESTER);
      assertThat(words(world.sendOrdered().getLast()))
          .contains("The name on the document", "The document is out of date.");
    }
  }

  @Nested
  class Ready {
    @Test
    void the_mail_says_nothing_of_the_case_and_its_link_leads_to_the_response_until_its_day() {
      CaseWalk walk = world.ready(1);
      Sent mail = world.sendOrdered().getLast();
      assertThat(mail.about().kind()).isEqualTo(LetterKind.READY);
      assertThat(mail.mail().subject() + words(mail) + mail.mail().html())
          .doesNotContain(walk.reference().value(), "Wilhelmina", "Sample Street");

      Matcher link =
          Pattern.compile("https://ask\\.example\\.org/collect/(\\S+)").matcher(words(mail));
      assertThat(link.find()).isTrue();
      String token = link.group(1);
      assertThat(world.links.collection(token).orElseThrow().reference())
          .isEqualTo(walk.reference());
      assertThat(words(mail)).contains("1 April 2026");
      world.clock.moveTo(CaseworkSamples.MONDAY.plusDays(30));
      assertThat(world.links.collection(token)).isPresent();
      world.clock.moveTo(CaseworkSamples.MONDAY.plusDays(31));
      assertThat(world.links.collection(token)).isEmpty();
    }

    @Test
    void the_reminder_says_whether_a_part_was_collected_already() {
      CaseWalk walk = world.readyInVolumes(1, 2);
      world.room.send(World.toRequester(walk.reference(), LetterKind.COLLECTION_REMINDER));
      assertThat(words(world.post.newest())).contains("Something is still ready");

      walk.execute(new Command.Collect(new PaperId("disclosure-1"), 1), CaseworkSamples.REQUESTER);
      world.room.send(
          new Order(
              walk.reference(),
              new PaperId("letter-2"),
              LetterKind.COLLECTION_REMINDER,
              new Order.To.Requester()));
      assertThat(words(world.post.newest()))
          .contains("You have collected a part of it.")
          .doesNotContain("volume", walk.reference().value());
    }
  }

  @Nested
  class Facts {
    @Test
    void a_question_and_its_reminder_carry_the_officer_s_newest_words() {
      CaseWalk walk = CaseWalk.byForm(world.casebook, 1).verified();
      walk.execute(
          new Command.AskClarification(new PaperId("question-1")),
          CaseworkSamples.OFFICER,
          Papers.of(
              World.words(
                  "question-1",
                  Paper.Purpose.CLARIFICATION_QUESTION,
                  "Which of your homes do you mean?",
                  world.clock.instant())));
      assertThat(words(world.sendOrdered().getLast())).contains("Which of your homes do you mean?");

      world.room.send(World.toRequester(walk.reference(), LetterKind.CLARIFICATION_REMINDER));
      assertThat(words(world.post.newest())).contains("Which of your homes do you mean?");
    }

    @Test
    void an_extension_notice_gives_the_reasons_and_both_dates() {
      CaseWalk walk = CaseWalk.byForm(world.casebook, 1).verified();
      walk.execute(
          new Command.Extend(new PaperId("extension-1")),
          CaseworkSamples.OFFICER,
          Papers.of(
              World.words(
                  "extension-1",
                  Paper.Purpose.REASON,
                  "There are many records in several places.",
                  world.clock.instant())));
      assertThat(words(world.sendOrdered().getLast()))
          .contains("There are many records in several places.", "2 April 2026", "2 June 2026");
    }

    @Test
    void a_request_that_is_withdrawn_is_told_so_and_when_its_record_goes() {
      CaseWalk walk = CaseWalk.byForm(world.casebook, 1);
      walk.execute(new Command.Withdraw(), CaseworkSamples.REQUESTER);
      assertThat(words(world.sendOrdered().getLast()))
          .contains("no longer want an answer", "2 March 2029")
          .doesNotContain("We have answered");
    }

    @Test
    void a_requester_whose_identity_was_waived_is_not_thanked_for_documents() {
      CaseWalk walk = CaseWalk.byForm(world.casebook, 1);
      walk.execute(new Command.WaiveIdentity(new PaperId("reason")), CaseworkSamples.MANAGER);
      assertThat(words(world.sendOrdered().getLast()))
          .contains("We know who you are", "2 April 2026")
          .doesNotContain("Thank you for your documents");
    }

    @Test
    void a_reminder_of_identity_says_on_which_day_it_is_too_late() {
      CaseReference reference = CaseWalk.byForm(world.casebook, 1).reference();
      world.room.send(World.toRequester(reference, LetterKind.IDENTITY_REMINDER));
      assertThat(words(world.post.newest()))
          .contains("30 April 2026", "we will close your request", "we will open it again");
    }

    @Test
    void whoever_sent_proof_that_did_not_match_is_told_when_better_proof_was_asked_for() {
      CaseWalk walk = CaseWalk.byForm(world.casebook, 1);
      world.clock.moveTo(CaseworkSamples.MONDAY.plusDays(3));
      walk.execute(
          new Command.RejectIdentity(Set.of(DocumentProblem.OUT_OF_DATE), Optional.empty()),
          CaseworkSamples.OFFICER);
      world.room.send(World.toRequester(walk.reference(), LetterKind.CLOSED_WITHOUT_ANSWER));
      assertThat(words(world.post.newest()))
          .contains("On 5 March 2026 we asked you for documents", "They have not come.")
          .doesNotContain("not heard from you");
    }

    @Test
    void the_reminder_of_the_date_says_the_date_what_is_left_and_what_is_awaited() {
      CaseWalk walk = CaseWalk.byForm(world.casebook, 1).verified();
      world.clock.moveTo(CaseworkSamples.MONDAY.plusDays(24));
      world.room.send(toTeam(walk, LetterKind.DUE_REMINDER, Role.OFFICER));
      assertThat(world.post.newest().mail().subject())
          .isEqualTo(walk.reference() + " is due in 7 days");
      assertThat(words(world.post.newest())).contains("2 April 2026", "the search of the records");
    }

    @Test
    void the_date_of_documents_that_nobody_looked_at_runs_from_the_day_they_came() {
      CaseWalk walk = CaseWalk.byForm(world.casebook, 1);
      PaperId document = new PaperId("document-1");
      walk.execute(new Command.TakeDocument(document), CaseworkSamples.REQUESTER)
          .execute(new Command.RecordScan(document, ScanVerdict.CLEAN), CaseworkSamples.MACHINE);
      world.clock.moveTo(CaseworkSamples.MONDAY.plusDays(32));
      world.room.send(toTeam(walk, LetterKind.HEAD_ALERT, Role.HEAD));
      assertThat(words(world.post.newest()))
          .contains("1 day overdue", "2 April 2026", "the identity check");
    }

    @Test
    void an_alert_says_that_nobody_has_told_the_password() {
      world.room.send(toTeam(world.ready(5, true), LetterKind.TEAM_ALERT, Role.MANAGER));
      assertThat(words(world.post.newest()))
          .contains("somebody to tell the requester the password of the response");
    }

    private Order toTeam(CaseWalk walk, LetterKind kind, Role role) {
      return new Order(walk.reference(), new PaperId("alert-1"), kind, new Order.To.Team(role));
    }

    @ParameterizedTest
    @EnumSource(
        value = LetterKind.class,
        names = {
          "FORWARD_RECEIVED",
          "TEAM_ALERT",
          "CLARIFICATION_ANSWERED",
          "REOPENED",
          "DUE_REMINDER",
          "HEAD_ALERT",
          "ONE_TIME_CODE"
        })
    void what_is_not_for_requesters_is_not_written_to_them(LetterKind kind) {
      CaseReference reference = CaseWalk.byForm(world.casebook, 1).reference();
      assertThatThrownBy(() -> world.room.send(World.toRequester(reference, kind)))
          .isInstanceOf(IllegalArgumentException.class);
      assertThat(world.post.sent).isEmpty();
    }
  }

  @Nested
  class Receipts {
    private static final String SAM = "sam.field@landlord.example";

    private List<Sent> receipts() {
      return world.sendOrdered().stream()
          .filter(sent -> sent.about().kind() == LetterKind.FORWARD_RECEIVED)
          .toList();
    }

    @Test
    void the_member_of_staff_who_forwarded_a_mail_gets_a_receipt() {
      world.byMail(1, SAM, true);
      assertThat(receipts()).extracting(Sent::to).containsExactly(SAM);
    }

    @Test
    void nobody_is_answered_whose_mail_a_machine_may_not_answer() {
      CaseReference reference = world.byMail(1, SAM, false);
      assertThat(receipts()).isEmpty();
      assertThat(world.casebook.find(reference).orElseThrow().lettersNotSent()).isEmpty();
    }

    @Test
    void two_machines_that_answer_each_other_stop_after_one_receipt_a_day() {
      int receipts = 0;
      for (int turn = 1; turn <= 100; turn++) {
        world.byMail(turn, SAM, true);
        receipts += receipts().size();
        world.clock.advance(Duration.ofMinutes(10));
      }
      assertThat(receipts).isEqualTo(1);

      world.clock.advance(Duration.ofHours(24));
      world.byMail(101, SAM, true);
      assertThat(receipts()).hasSize(1);
    }
  }

  @Nested
  class Codes {
    @ParameterizedTest
    @CsvSource({"status", "collection"})
    void a_code_is_mailed_to_the_requester_and_opens_what_it_is_for(String purpose) {
      CaseReference reference = CaseWalk.byForm(world.casebook, 1).reference();
      world.room.sendCode(purpose, reference);

      Sent mail = world.post.newest();
      assertThat(mail.to()).isEqualTo(World.REQUESTER);
      Matcher code = Pattern.compile("\\b(\\d{3}) ?(\\d{3})\\b").matcher(words(mail));
      assertThat(code.find()).isTrue();
      assertThat(world.codes.check(purpose, reference.value(), code.group(1) + code.group(2)))
          .isInstanceOf(CodeOutcome.Right.class);
      assertThat(mail.about().tags().toString()).doesNotContain(code.group(1) + code.group(2));
    }

    @Test
    void nothing_happens_for_a_reference_of_no_case_or_of_a_message_in_triage() {
      world.room.sendCode("status", CaseworkSamples.reference(404));
      world.room.sendCode("status", world.byMail(1, "sam@landlord.example", true));
      assertThat(world.post.sent).isEmpty();
    }

    @Test
    void a_code_that_is_refused_for_good_becomes_one_task_a_day() {
      CaseWalk walk = CaseWalk.byForm(world.casebook, 1);
      world.post.trouble = Optional.of(new MailSender.NotAcceptedException("MessageRejected"));
      world.room.sendCode("status", walk.reference());
      world.room.sendCode("status", walk.reference());
      assertThat(walk.state().lettersNotSent())
          .containsOnlyKeys(new PaperId("code-status-2026-03-02"));
    }
  }
}
