package org.rightsdesk.local.cloud.mail;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rightsdesk.local.cloud.json.Json;

/**
 * One mail that is kept.
 *
 * @param id SES's message id
 * @param at when it was sent or came in, by the movable clock
 * @param recipients everybody whom it was handed over for, hidden copies included
 * @param state what became of it
 * @param tags that its sender gave SES for the events about it
 * @param note what there is to say about the state, for a reader; may be empty
 */
record StoredMail(
    String id,
    Way way,
    Instant at,
    String from,
    List<String> recipients,
    String subject,
    Map<String, String> tags,
    Verdicts verdicts,
    State state,
    String note) {

  /** Which way a mail goes. */
  enum Way {
    OUT,
    IN
  }

  /** What becomes of a mail: what goes out is sent and may bounce, what comes in is handed on. */
  enum State {
    SENT,
    BOUNCED,
    COMPLAINED,
    ARRIVED,
    HANDED_ON,
    RETURNED
  }

  StoredMail {
    recipients = List.copyOf(recipients);
    tags = Map.copyOf(tags);
  }

  StoredMail with(State newState, String newNote) {
    return new StoredMail(
        id, way, at, from, recipients, subject, tags, verdicts, newState, newNote);
  }

  Json json() {
    return Json.object(
        "id",
        id,
        "way",
        way,
        "at",
        at,
        "from",
        from,
        "recipients",
        recipients,
        "subject",
        subject,
        "tags",
        tags,
        "verdicts",
        List.of(
            verdicts.spf(), verdicts.dkim(), verdicts.dmarc(), verdicts.spam(), verdicts.virus()),
        "state",
        state,
        "note",
        note);
  }

  static StoredMail of(Json json) {
    List<Verdicts.Verdict> verdicts =
        json.at("verdicts").texts().stream().map(Verdicts.Verdict::valueOf).toList();
    return new StoredMail(
        json.at("id").text(),
        Way.valueOf(json.at("way").text()),
        Instant.parse(json.at("at").text()),
        json.at("from").text(),
        json.at("recipients").texts(),
        json.at("subject").text(),
        json.at("tags").fields().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, tag -> tag.getValue().text())),
        new Verdicts(
            verdicts.get(0), verdicts.get(1), verdicts.get(2), verdicts.get(3), verdicts.get(4)),
        State.valueOf(json.at("state").text()),
        json.at("note").text());
  }
}
