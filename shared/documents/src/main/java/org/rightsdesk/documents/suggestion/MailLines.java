package org.rightsdesk.documents.suggestion;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.rightsdesk.documents.suggestion.NameRules.FoundName;

/** Who wrote and received the mails that a page shows. */
final class MailLines {
  private static final Pattern HEADER =
      Pattern.compile(
          "(?:^|\\n"
              + ")[>| ]{0,6}(?:From|To|Cc|CC|Bcc|Reply-To):? ([^\\n"
              + "]+(?:\\n"
              + "(?![^\\n"
              + ":]{1,14}:)[^\\n"
              + "]*@[^\\n"
              + "]*)?)");
  private static final Pattern WROTE =
      Pattern.compile("(?:^|\\n)[>| ]{0,6}On [^\\n]{6,40}?, ([^\\n]{3,100}?) wrote:");
  private static final Pattern CHAT =
      Pattern.compile("(?:^|\\n)\\[[\\d/.,: APM-]{8,30}\\] ([^:\\n\\d]{2,40}):");
  private static final Pattern ONE =
      Pattern.compile(
          "\"?([^\"<>;:,@\\d\\n"
              + "\\[(]{2,60}(?:, [^\"<>;:,@\\d\\n"
              + "\\[(]{2,40})?)\"?\\s?[<\\[(]([^<>\\[\\]() ]+@[^<>\\[\\]() ]+)[>\\])]");

  private MailLines() {}

  /** The names beside an address in the lines of a mail, and those before what a chat holds. */
  static List<FoundName> find(PageText page, PeopleOfCase people) {
    List<FoundName> found = new ArrayList<>();
    for (Pattern lines : List.of(HEADER, WROTE)) {
      for (MatchResult line : lines.matcher(page.text()).results().toList()) {
        for (MatchResult one : ONE.matcher(line.group(1)).results().toList()) {
          String name = one.group(1).strip();
          int start = line.start(1) + one.start(1) + one.group(1).indexOf(name);
          SuggestionReason reason =
              people.isAtWork(one.group(2))
                  ? SuggestionReason.AT_WORK
                  : SuggestionReason.MAIL_PARTICIPANT;
          found.add(new FoundName(page.suggestion(start, start + name.length(), reason), name));
        }
      }
    }
    for (MatchResult line : CHAT.matcher(page.text()).results().toList()) {
      found.add(
          new FoundName(
              page.suggestion(line, 1, SuggestionReason.MAIL_PARTICIPANT), line.group(1)));
    }
    return found;
  }
}
