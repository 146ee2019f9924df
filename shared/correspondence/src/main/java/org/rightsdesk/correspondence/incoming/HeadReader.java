package org.rightsdesk.correspondence.incoming;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.james.mime4j.stream.Field;

/** Collects from the fields of a mail's own header what is kept of it. */
final class HeadReader {
  private static final int MAX_RECEIVED = 50;
  private static final int MAX_SUBJECT = 500;
  private static final int MAX_MESSAGE_ID = 300;

  private static final Pattern MACHINE =
      Pattern.compile(
          "(?:mailer-daemon|postmaster|no[-._]?reply|do[-._]?not[-._]?reply|bounces?|"
              + "auto[-._]?reply|auto[-._]?responder|daemon|root|nobody)(?:[-+._].*)?");

  private static final Set<String> AUTO_REPLY_FIELDS =
      Set.of("x-autoreply", "x-autorespond", "x-autoresponder", "x-auto-reply-from", "x-loop");

  /** The fields that programs show readers, as they write their names. */
  private static final Map<String, String> SHOWN =
      Map.ofEntries(
          Map.entry("from", "From"),
          Map.entry("sender", "Sender"),
          Map.entry("reply-to", "Reply-To"),
          Map.entry("to", "To"),
          Map.entry("cc", "Cc"),
          Map.entry("bcc", "Bcc"),
          Map.entry("date", "Date"),
          Map.entry("subject", "Subject"));

  private static final int MAX_SHOWN = 100;

  private final List<MailField> shown = new ArrayList<>();
  private final List<String> from = new ArrayList<>();
  private final List<WrittenDate> received = new ArrayList<>();
  private final Set<AutomaticSign> signs = EnumSet.noneOf(AutomaticSign.class);
  private Optional<String> subject = Optional.empty();
  private Optional<WrittenDate> date = Optional.empty();
  private String messageId = "";
  private boolean anything;

  void add(Field field) {
    String name = FieldText.name(field);
    String value = FieldText.value(field);
    if (SHOWN.containsKey(name) && shown.size() < MAX_SHOWN) {
      shown.add(new MailField(SHOWN.get(name), FieldText.shown(value)));
    }
    switch (name) {
      case "from" -> {
        from.add(value);
        anything = true;
      }
      case "subject" -> {
        subject = subject.or(() -> Optional.of(cut(FieldText.shown(value), MAX_SUBJECT)));
        anything = true;
      }
      case "date" -> {
        date = date.or(() -> DateWords.read(value));
        anything = true;
      }
      case "received" -> {
        addReceived(value);
        anything = true;
      }
      case "message-id" -> {
        messageId = messageId.isEmpty() ? cut(FieldText.shown(value), MAX_MESSAGE_ID) : messageId;
        anything = true;
      }
      case "to", "mime-version", "content-type" -> {
        anything = true;
        addSign(name, value.toLowerCase(Locale.ROOT));
      }
      default -> addSign(name, value.toLowerCase(Locale.ROOT));
    }
  }

  /** Returns the fields that readers are shown, in their order. */
  List<MailField> shown() {
    return shown;
  }

  /** Returns whether any field was there that every mail has. */
  boolean looksLikeAMail() {
    return anything;
  }

  MailHead head() {
    Sender sender = SenderReader.read(from);
    if (sender instanceof Sender.One one && isMachine(one)) {
      signs.add(AutomaticSign.MACHINE_SENDER);
    }
    return new MailHead(sender, subject.orElse(""), date, received, messageId, signs);
  }

  private static boolean isMachine(Sender.One one) {
    String address = one.address().value();
    String local = address.substring(0, address.lastIndexOf('@')).toLowerCase(Locale.ROOT);
    return MACHINE.matcher(local).matches();
  }

  private void addReceived(String value) {
    if (received.size() < MAX_RECEIVED) {
      DateWords.read(value.substring(value.lastIndexOf(';') + 1)).ifPresent(received::add);
    }
  }

  private void addSign(String name, String value) {
    if (name.equals("return-path") && value.replaceAll("\\s", "").equals("<>")) {
      signs.add(AutomaticSign.EMPTY_RETURN_PATH);
    }
    if (name.equals("auto-submitted") && !value.replaceAll("[;(].*", "").strip().equals("no")) {
      signs.add(AutomaticSign.AUTO_SUBMITTED);
    }
    if (name.equals("precedence") && value.matches("(?:bulk|list|junk|auto_reply).*")) {
      signs.add(AutomaticSign.PRECEDENCE);
    }
    if (name.startsWith("list-") || name.equals("mailing-list")) {
      signs.add(AutomaticSign.MAILING_LIST);
    }
    if (AUTO_REPLY_FIELDS.contains(name)) {
      signs.add(AutomaticSign.AUTO_REPLY_FIELD);
    }
    if (name.equals("x-post-messageclass")) {
      signs.add(AutomaticSign.POST_MESSAGE_CLASS);
    }
    if (name.equals("x-auto-response-suppress")
        && value.matches(".*\\b(?:all|autoreply|oof)\\b.*")) {
      signs.add(AutomaticSign.ASKS_FOR_NO_REPLY);
    }
    if (name.equals("x-failed-recipients")
        || (name.equals("content-type") && value.startsWith("multipart/report"))) {
      signs.add(AutomaticSign.DELIVERY_REPORT);
    }
  }

  private static String cut(String value, int length) {
    return value.length() <= length ? value : value.substring(0, length).strip() + "…";
  }
}
