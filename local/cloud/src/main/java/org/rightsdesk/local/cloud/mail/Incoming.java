package org.rightsdesk.local.cloud.mail;

import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.rightsdesk.local.cloud.functions.FunctionInvoker;
import org.rightsdesk.local.cloud.mail.StoredMail.State;

/**
 * Mail that comes in: kept first, then handed on by the receipt rules, at least once, whatever is
 * killed in between.
 */
final class Incoming implements AutoCloseable {

  static final int LARGEST = 40 << 20;
  private static final long RETRY_SECONDS = 2;

  private final MailFolder folder;
  private final List<ReceiptRule> rules;
  private final RawMailStore store;
  private final FunctionInvoker functions;
  private final InstantSource clock;
  private final String region;
  private final AtomicInteger working = new AtomicInteger();
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("mail in").factory());

  Incoming(
      MailFolder folder,
      List<ReceiptRule> rules,
      RawMailStore store,
      FunctionInvoker functions,
      InstantSource clock,
      String region) {
    this.folder = folder;
    this.rules = List.copyOf(rules);
    this.store = store;
    this.functions = functions;
    this.clock = clock;
    this.region = region;
  }

  /** Takes a mail in; it is kept when this returns. */
  StoredMail accept(String from, List<String> recipients, byte[] raw, Verdicts verdicts)
      throws IOException {
    String id = folder.newId();
    StoredMail mail =
        new StoredMail(
            id,
            StoredMail.Way.IN,
            clock.instant(),
            from,
            recipients,
            subject(raw),
            Map.of(),
            verdicts,
            State.ARRIVED,
            "");
    if (raw.length > LARGEST) {
      StoredMail returned =
          mail.with(State.RETURNED, "It is larger than 40 MB, so SES returns it to its sender.");
      folder.keep(returned, raw);
      return returned;
    }
    if (rules.stream().noneMatch(rule -> recipients.stream().anyMatch(rule::takes))) {
      StoredMail returned =
          mail.with(State.RETURNED, "No receipt rule takes mail for this address.");
      folder.keep(returned, raw);
      return returned;
    }
    folder.keep(mail, marked(mail, raw));
    submit(mail);
    return mail;
  }

  void resume() {
    folder.all(StoredMail.Way.IN).reversed().stream()
        .filter(mail -> mail.state() == State.ARRIVED)
        .forEach(this::submit);
  }

  boolean busy() {
    return working.get() > 0;
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }

  private void submit(StoredMail mail) {
    working.incrementAndGet();
    worker.execute(() -> attempt(mail));
  }

  private void attempt(StoredMail mail) {
    try {
      handOn(mail);
      working.decrementAndGet();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException | MessagingException | RuntimeException e) {
      System.err.println("A mail could not be handed on and is tried again: " + e);
      if (!worker.isShutdown()) {
        var _ = worker.schedule(() -> attempt(mail), RETRY_SECONDS, TimeUnit.SECONDS);
      }
    }
  }

  private void handOn(StoredMail mail)
      throws IOException, InterruptedException, MessagingException {
    byte[] raw = folder.raw(mail);
    Set<String> told = new LinkedHashSet<>();
    for (ReceiptRule rule : rules) {
      List<String> taken = mail.recipients().stream().filter(rule::takes).toList();
      if (!taken.isEmpty()) {
        store.putAs(
            "ses.amazonaws.com", rule.store().bucket(), rule.store().prefix() + mail.id(), raw);
        if (rule.function().isPresent()) {
          String function = rule.function().get();
          functions.enqueue(function, SesEvents.received(mail, raw, taken, function));
        }
        told.add(rule.name());
      }
    }
    folder.update(mail.with(State.HANDED_ON, "Handed on by " + String.join(", ", told) + "."));
  }

  /** The headers that SES puts before a mail's own. */
  private byte[] marked(StoredMail mail, byte[] raw) {
    Verdicts verdicts = mail.verdicts();
    String headers =
        """
        Return-Path: <%s>
        Received: from localhost (localhost [127.0.0.1]) by inbound-smtp.%s.amazonaws.com \
        with SMTP id %s for %s; %s
        X-SES-Spam-Verdict: %s
        X-SES-Virus-Verdict: %s
        Authentication-Results: amazonses.com; spf=%s; dkim=%s; dmarc=%s
        """
            .formatted(
                mail.from(),
                region,
                mail.id(),
                mail.recipients().getFirst(),
                DateTimeFormatter.RFC_1123_DATE_TIME.format(mail.at().atOffset(ZoneOffset.UTC)),
                verdicts.spam(),
                verdicts.virus(),
                verdicts.spf().name().toLowerCase(Locale.ROOT),
                verdicts.dkim().name().toLowerCase(Locale.ROOT),
                verdicts.dmarc().name().toLowerCase(Locale.ROOT));
    ByteArrayOutputStream marked = new ByteArrayOutputStream(raw.length + headers.length());
    marked.writeBytes(headers.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    marked.writeBytes(raw);
    return marked.toByteArray();
  }

  private static String subject(byte[] raw) {
    try {
      return Mime.subject(Mime.parse(raw));
    } catch (MessagingException e) {
      return "";
    }
  }
}
