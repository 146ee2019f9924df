package org.rightsdesk.web.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rightsdesk.web.form.CheckboxesField;
import org.rightsdesk.web.form.CodeField;
import org.rightsdesk.web.form.DateField;
import org.rightsdesk.web.form.EmailField;
import org.rightsdesk.web.form.Field;
import org.rightsdesk.web.form.HiddenField;
import org.rightsdesk.web.form.PostcodeField;
import org.rightsdesk.web.form.RadiosField;
import org.rightsdesk.web.form.TextArea;
import org.rightsdesk.web.form.TextField;

/**
 * One bad answer to one field.
 *
 * @param what what is bad about it
 * @param typed what is typed into the inputs of the field
 */
public record BadAnswer(Field<?> field, String what, Map<String, String> typed) {
  /** What must never run, nor stand in a page as it is. */
  public static final String SCRIPT = "<script>window.__pwned=1</script>";

  private static final int FAR_TOO_LONG = 60_000;

  public BadAnswer {
    typed = Map.copyOf(typed);
  }

  /** Whether no page of ours could send it, so that it is refused and not explained. */
  public boolean forged() {
    return field instanceof CheckboxesField || field instanceof HiddenField;
  }

  private static Map<String, String> date(DateField field, String day, String month, String year) {
    return Map.of(field.dayInput(), day, field.monthInput(), month, field.yearInput(), year);
  }

  /** Every bad answer to a field that its kind has. */
  public static List<BadAnswer> to(Field<?> field) {
    String name = field.name();
    return switch (field) {
      case TextField text -> texts(field, text.missing().isPresent(), text.most());
      case TextArea text -> texts(field, text.missing().isPresent(), text.most());
      case EmailField _ ->
          List.of(
              new BadAnswer(field, "missing", Map.of(name, "")),
              new BadAnswer(field, "too long", Map.of(name, "a".repeat(400) + "@example.org")),
              new BadAnswer(field, "script", Map.of(name, SCRIPT)));
      case PostcodeField _ ->
          List.of(
              new BadAnswer(field, "missing", Map.of(name, "")),
              new BadAnswer(field, "too long", Map.of(name, "LS1 4AP".repeat(10))),
              new BadAnswer(field, "script", Map.of(name, SCRIPT)));
      case CodeField _ ->
          List.of(
              new BadAnswer(field, "missing", Map.of(name, "")),
              new BadAnswer(field, "too long", Map.of(name, "1234567")),
              new BadAnswer(field, "script", Map.of(name, SCRIPT)));
      case DateField date -> {
        List<BadAnswer> dates =
            new ArrayList<>(
                List.of(
                    new BadAnswer(field, "no month", date(date, "1", "", "2024")),
                    new BadAnswer(field, "31 February", date(date, "31", "2", "2024")),
                    new BadAnswer(field, "two digits", date(date, "1", "2", "24")),
                    new BadAnswer(field, "script", date(date, SCRIPT, "2", "2024")),
                    new BadAnswer(field, "too long", date(date, "1".repeat(300), "2", "2024"))));
        if (date.missing().isPresent()) {
          dates.add(new BadAnswer(field, "missing", date(date, "", "", "")));
        }
        date.latest()
            .ifPresent(
                _ -> dates.add(new BadAnswer(field, "too late", date(date, "1", "1", "2999"))));
        date.earliest()
            .ifPresent(
                _ -> dates.add(new BadAnswer(field, "too early", date(date, "1", "1", "1800"))));
        yield dates;
      }
      case RadiosField _ ->
          List.of(
              new BadAnswer(field, "missing", Map.of(name, "")),
              new BadAnswer(field, "not offered", Map.of(name, SCRIPT)));
      case CheckboxesField _ -> List.of(new BadAnswer(field, "not offered", Map.of(name, SCRIPT)));
      case HiddenField _ -> List.of(new BadAnswer(field, "script", Map.of(name, SCRIPT)));
    };
  }

  private static List<BadAnswer> texts(Field<?> field, boolean required, int most) {
    String name = field.name();
    List<BadAnswer> texts =
        new ArrayList<>(
            List.of(
                new BadAnswer(field, "too long", Map.of(name, "x".repeat(most + 1))),
                new BadAnswer(field, "far too long", Map.of(name, "x".repeat(FAR_TOO_LONG))),
                new BadAnswer(field, "hidden characters", Map.of(name, "a\u0000b"))));
    if (required) {
      texts.add(new BadAnswer(field, "missing", Map.of(name, " ")));
    }
    return texts;
  }
}
