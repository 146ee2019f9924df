package org.rightsdesk.functions.console.casefile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.people.Address;
import org.rightsdesk.domain.people.ProposedRequester;
import org.rightsdesk.web.form.Field;
import org.rightsdesk.web.form.Filled;
import org.rightsdesk.web.form.TextArea;
import org.rightsdesk.web.form.TextField;

/**
 * What the message says of who asks, and of what it answers, put into the fields of triage for the
 * officer to check (R1.3).
 *
 * <p>Each field that it fills says so, with the words of the message that it was taken from.
 */
final class TriageProposal {
  private static final String CHECK = "Proposed from the message, to be checked: ";

  private final Map<Field<String>, String> values = new LinkedHashMap<>();
  private final Map<Field<?>, Field<?>> marked = new LinkedHashMap<>();

  TriageProposal(ProposedRequester proposed, Optional<CaseReference> waiting) {
    waiting.ifPresent(
        request ->
            take(
                MailedAnswer.OF,
                request.value(),
                "it names this request, which waits for an answer"));
    proposed.writer().ifPresent(this::take);
    proposed.home().ifPresent(this::take);
  }

  private void take(ProposedRequester.Writer writer) {
    String words = quoted(writer.words().value());
    writer.name().ifPresent(name -> take(TriagePages.NAME, name.value(), words));
    take(TriagePages.EMAIL, writer.email().value(), words);
  }

  private void take(ProposedRequester.Home home) {
    Address address = home.address();
    String words = quoted(home.words().value());
    TextArea lines = TriagePages.ADDRESS;
    values.put(lines, String.join("\n", address.lines()));
    marked.put(lines, lines.hint(hint(lines.hint(), words)));
    take(TriagePages.POSTCODE, address.postcode().value(), words);
  }

  private void take(TextField field, String value, String words) {
    values.put(field, value);
    marked.put(field, field.hint(hint(field.hint(), words)));
  }

  private static String hint(Optional<String> before, String words) {
    return before.map(hint -> hint + " ").orElse("") + CHECK + words;
  }

  private static String quoted(String words) {
    return "“" + String.join(" / ", words.lines().toList()) + "”";
  }

  /** The form with what is proposed typed into it. */
  Filled into(Filled form) {
    Filled filled = form;
    for (Map.Entry<Field<String>, String> value : values.entrySet()) {
      filled = filled.typing(value.getKey(), value.getValue());
    }
    return filled;
  }

  /** The field as it is shown: one that is proposed says so. */
  Field<?> marked(Field<?> field) {
    return marked.getOrDefault(field, field);
  }
}
