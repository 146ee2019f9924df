package org.rightsdesk.local.demo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.domain.papers.Paper;
import org.rightsdesk.domain.people.PersonalText;
import org.rightsdesk.domain.people.ProposedRequester;

/**
 * A mail that a member of staff forwarded to the team.
 *
 * @param proposed the day of receipt that is proposed for it
 * @param proposal why that day is proposed
 * @param requester who is proposed as the one who asks
 * @param readable whether it could be understood
 */
record Message(
    String from,
    String subject,
    String text,
    LocalDate arrived,
    LocalDate proposed,
    String proposal,
    Optional<ProposedRequester> requester,
    boolean readable) {

  /** Keeps the mail whole in its store, and answers what the case has of it. */
  Paper keep(Stores stores, String key, Instant at) {
    String whole =
        "From: "
            + from
            + "\r\nSubject: "
            + subject
            + "\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
            + text;
    return new Paper.ReceivedMail(
        new PaperId("mail"),
        new PersonalText(from),
        true,
        true,
        new PersonalText(subject),
        new PersonalText(text),
        new PersonalText(proposal),
        requester,
        readable,
        at,
        stores
            .objects()
            .put(
                stores.mail(),
                "received/demonstration-" + key,
                "message/rfc822",
                whole.getBytes(StandardCharsets.UTF_8)));
  }
}
