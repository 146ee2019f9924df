package org.rightsdesk.correspondence.incoming;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rightsdesk.domain.people.EmailAddress;

/**
 * The messages that stand one below the other in the text of a mail, as English mail programs write
 * them when they forward or answer.
 *
 * @param before the text above the first of them
 * @param messages in their order in the text
 */
record QuotedMessages(String before, List<ForwardedMail> messages) {
  private static final int MAX_LINES = 20_000;

  private static final Pattern SEPARATOR =
      Pattern.compile(
          "[-_*= ]*(?:(?:begin )?forwarded (?:message|by .*)|original (?:message|email|appointment)|"
              + "forwarded mail)?[-_*=: ]*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern WROTE =
      Pattern.compile(
          "On (.{6,60}?),? ([^,<>]{0,80}?) ?<?([^\\s<>@]+@[^\\s<>@]+?)>? wrote:",
          Pattern.CASE_INSENSITIVE);

  QuotedMessages {
    messages = List.copyOf(messages);
  }

  static QuotedMessages in(String text) {
    List<String> lines = QuotedLines.of(text, MAX_LINES);
    List<HeadingAt> headings = headings(lines);
    if (headings.isEmpty()) {
      return new QuotedMessages(text, List.of());
    }
    List<ForwardedMail> messages = new ArrayList<>();
    for (int index = 0; index < headings.size(); index++) {
      HeadingAt at = headings.get(index);
      int end = index + 1 < headings.size() ? headings.get(index + 1).first() : lines.size();
      messages.add(at.message(words(lines, at.end(), end)));
    }
    return new QuotedMessages(words(lines, 0, headings.getFirst().first()), messages);
  }

  /** A heading found in the text, from its first line to the line after its last. */
  private record HeadingAt(
      int first, int end, String sender, String date, String subject, String lines) {
    ForwardedMail message(String words) {
      SenderWords from = SenderWords.of(sender);
      return new ForwardedMail(
          from.name(),
          from.address(),
          DateWords.read(date),
          subject,
          words,
          lines,
          Optional.empty());
    }
  }

  private static List<HeadingAt> headings(List<String> lines) {
    List<HeadingAt> headings = new ArrayList<>();
    int at = 0;
    while (at < lines.size()) {
      Optional<HeadingAt> heading = labelled(lines, at);
      if (heading.isEmpty()) {
        heading = wrote(lines, at);
      }
      heading.ifPresent(headings::add);
      at = heading.map(HeadingAt::end).orElse(at + 1);
    }
    return headings;
  }

  private static Optional<HeadingAt> labelled(List<String> lines, int first) {
    return LabelledHeading.at(lines, first)
        .map(
            heading ->
                new HeadingAt(
                    first,
                    heading.end(),
                    heading.value("from"),
                    heading.date(),
                    heading.value("subject"),
                    String.join("\n", lines.subList(first, heading.end())).strip()));
  }

  /** Reads "On … wrote:", which may be broken over two lines. */
  private static Optional<HeadingAt> wrote(List<String> lines, int first) {
    if (!lines.get(first).regionMatches(true, 0, "On ", 0, 3)) {
      return Optional.empty();
    }
    StringBuilder joined = new StringBuilder();
    for (int at = first; at < Math.min(first + 3, lines.size()); at++) {
      joined.append(at == first ? "" : " ").append(lines.get(at).strip());
      Matcher matcher = WROTE.matcher(joined);
      if (joined.length() < 300 && matcher.matches()) {
        return Optional.of(
            new HeadingAt(
                first,
                at + 1,
                matcher.group(2) + " <" + matcher.group(3) + ">",
                matcher.group(1),
                "",
                joined.toString()));
      }
    }
    return Optional.empty();
  }

  /** Joins lines into a text, without the separators that programs put around a message. */
  private static String words(List<String> lines, int from, int to) {
    int start = from;
    int end = to;
    while (end > start && isSeparator(lines.get(end - 1))) {
      end--;
    }
    while (start < end && isSeparator(lines.get(start))) {
      start++;
    }
    return String.join("\n", lines.subList(start, end)).strip();
  }

  private static boolean isSeparator(String line) {
    return line.length() < 100 && SEPARATOR.matcher(line).matches();
  }

  /** A sender as a heading shows it. */
  private record SenderWords(String name, Optional<EmailAddress> address) {
    private static final Pattern ADDRESS =
        Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[^\\s<>@\\[\\]()\"',;]{3,190}");

    static SenderWords of(String words) {
      String plain = words.replace("mailto:", "").strip();
      Matcher matcher = ADDRESS.matcher(plain);
      if (!matcher.find()) {
        return new SenderWords(unquoted(plain), Optional.empty());
      }
      Optional<EmailAddress> address = SenderReader.address(matcher.group());
      String name = unquoted(plain.substring(0, matcher.start()));
      return new SenderWords(name, address);
    }

    private static String unquoted(String name) {
      return FieldText.shown(name).replaceAll("^[\\s\"'<(\\[]+|[\\s\"'<(\\[]+$", "");
    }
  }
}
