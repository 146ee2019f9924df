package org.rightsdesk.functions.mailroom;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.rightsdesk.casebook.CaseworkSamples;
import org.rightsdesk.casebook.SettableClock;
import org.rightsdesk.casebook.memory.InMemoryCasebook;
import org.rightsdesk.correspondence.incoming.MailLimits;
import org.rightsdesk.correspondence.incoming.MailReader;
import org.rightsdesk.domain.casework.Case;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.domain.papers.Paper;
import org.rightsdesk.domain.papers.Paper.StoredObject;
import org.rightsdesk.lambda.testing.Calls;
import org.rightsdesk.lambda.testing.InMemoryObjectStore;

/** Cases and a mail store in memory, and the mail service's events. */
final class World {
  static final String BUCKET = "mail";

  final SettableClock clock = new SettableClock(CaseworkSamples.MONDAY.plusDays(14));
  final InMemoryCasebook casebook = new InMemoryCasebook(CaseworkSamples.casework(), clock);
  final InMemoryObjectStore store = new InMemoryObjectStore();
  private final Handler handler =
      new Handler(
          new Mailroom(
              casebook,
              store,
              BUCKET,
              new MailReader(MailLimits.STANDARD, Clock.fixed(clock.instant(), ZoneOffset.UTC)),
              Set.of("landlord.example"),
              List.of("Landlord House", "1 Mill Lane", "Leeds LS1 4AP"),
              new Random(1)));

  /** What the mail service found; a pass unless changed. */
  final Map<String, String> verdicts = new LinkedHashMap<>();

  /** The sender that was given to the mail service. */
  String envelopeSender = "sam.field@landlord.example";

  /** Stores the mail as the receipt rule does. */
  StoredObject keep(String id, byte[] raw) {
    return store.put(BUCKET, "received/" + id, "message/rfc822", raw);
  }

  /** Tells the function of a mail that was stored before. */
  void tell(String id) throws IOException {
    Map<String, Object> receipt = new LinkedHashMap<>();
    for (String name : List.of("spam", "virus", "spf", "dkim", "dmarc")) {
      receipt.put(name + "Verdict", Map.of("status", verdicts.getOrDefault(name, "PASS")));
    }
    Calls.call(
        handler,
        Map.of(
            "Records",
            List.of(
                Map.of(
                    "eventSource",
                    "aws:ses",
                    "ses",
                    Map.of(
                        "mail",
                        Map.of(
                            "messageId", id,
                            "timestamp", clock.instant().toString(),
                            "source", envelopeSender),
                        "receipt",
                        receipt)))));
  }

  /** A mail comes in; answers its case. */
  CaseReference receive(String id, byte[] raw) throws IOException {
    keep(id, raw);
    tell(id);
    return casebook.references().getLast();
  }

  CaseReference receive(String raw) throws IOException {
    return receive("mail-" + (casebook.references().size() + 1), bytes(raw));
  }

  Case state(CaseReference reference) {
    return casebook.find(reference).orElseThrow();
  }

  /** What is kept of the mail that opened the case. */
  Paper.ReceivedMail mail(CaseReference reference) {
    return (Paper.ReceivedMail) casebook.paper(reference, new PaperId("mail")).orElseThrow();
  }

  static byte[] bytes(String raw) {
    return raw.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
  }

  /** A mail of a member of staff with this header besides the usual one. */
  static String staffMail(String header, String text) {
    return "From: Sam Field <sam.field@landlord.example>\n"
        + "To: rights@landlord.example\n"
        + "Subject: FW: my data\n"
        + "Date: Mon, 16 Mar 2026 08:58:00 +0000\n"
        + header
        + "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n"
        + text;
  }
}
