package org.rightsdesk.documents.quoting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.rightsdesk.documents.quoting.MailThreads.Holder;

class MailThreadsTest {
  private static final String QUESTION =
      "The gate at the back of the yard has been broken since the storm, and the bins are all over"
          + " the lane again. Who mends it?";

  private final SequencedMap<String, QuotedText> mails = new LinkedHashMap<>();

  private void mail(String name, String body) {
    mails.put(name, QuotedText.ofMail("From: somebody\nSubject: " + name + "\n\n" + body));
  }

  @Test
  void a_thread_is_held_by_every_later_mail_of_it_the_longest_first() {
    String answer = "We will, on Tuesday, if the timber is there by then.\n> " + QUESTION;
    mail("question", QUESTION);
    mail("answer", answer);
    mail("last", "Thank you.\n> " + answer);
    mail("other", "Nothing of this has anything to do with gates or bins. ".repeat(9));

    assertThat(MailThreads.holders(mails))
        .containsOnlyKeys("question", "answer")
        .containsEntry(
            "question", List.of(new Holder<>("last", true), new Holder<>("answer", true)))
        .containsEntry("answer", List.of(new Holder<>("last", true)));
  }

  @Test
  void of_two_answers_both_hold_the_question_and_neither_the_other() {
    mail("question", QUESTION);
    mail("yes", "Yes, we do that.\n> " + QUESTION);
    mail("no", "No, that is the council's.\n> " + QUESTION);

    assertThat(MailThreads.holders(mails))
        .containsOnlyKeys("question")
        .containsEntry("question", List.of(new Holder<>("no", true), new Holder<>("yes", true)));
  }

  @Test
  void of_the_same_mail_from_two_mailboxes_the_earlier_holds_the_later() {
    mail("sent", QUESTION);
    mail("received", QUESTION);

    assertThat(MailThreads.holders(mails))
        .containsOnlyKeys("received")
        .containsEntry("received", List.of(new Holder<>("sent", true)));
  }

  @Test
  void one_that_was_shortened_a_little_is_held_nearly() {
    mail("question", QUESTION.repeat(2));
    mail(
        "answer",
        "Yes.\n> "
            + QUESTION.repeat(2).replaceFirst("Who mends it\\?$", "")
            + " Regards to all of you from everybody here");

    assertThat(MailThreads.holders(mails))
        .containsEntry("question", List.of(new Holder<>("answer", false)));
  }
}
