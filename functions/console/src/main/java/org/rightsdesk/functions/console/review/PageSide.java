package org.rightsdesk.functions.console.review;

import static org.rightsdesk.functions.console.review.PageForms.ACT;
import static org.rightsdesk.functions.console.review.PageForms.BOX_REASON;
import static org.rightsdesk.functions.console.review.PageForms.FIRST;
import static org.rightsdesk.functions.console.review.PageForms.FROM;
import static org.rightsdesk.functions.console.review.PageForms.HIGH;
import static org.rightsdesk.functions.console.review.PageForms.LAST;
import static org.rightsdesk.functions.console.review.PageForms.LEFT;
import static org.rightsdesk.functions.console.review.PageForms.MARK;
import static org.rightsdesk.functions.console.review.PageForms.PAGE_REASON;
import static org.rightsdesk.functions.console.review.PageForms.PANEL;
import static org.rightsdesk.functions.console.review.PageForms.PLAIN;
import static org.rightsdesk.functions.console.review.PageForms.REASON;
import static org.rightsdesk.functions.console.review.PageForms.REMOVING;
import static org.rightsdesk.functions.console.review.PageForms.SUGGESTED;
import static org.rightsdesk.functions.console.review.PageForms.TO;
import static org.rightsdesk.functions.console.review.PageForms.TOP;
import static org.rightsdesk.functions.console.review.PageForms.WHOLE;
import static org.rightsdesk.functions.console.review.PageForms.WIDE;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rightsdesk.documents.canonical.Box;
import org.rightsdesk.documents.canonical.HiddenContent;
import org.rightsdesk.documents.suggestion.Suggestion;
import org.rightsdesk.domain.casework.PageState;
import org.rightsdesk.domain.casework.Panel;
import org.rightsdesk.domain.casework.RecordOutcome;
import org.rightsdesk.functions.console.page.Blocks;
import org.rightsdesk.functions.console.page.Cases;
import org.rightsdesk.functions.console.page.Says;
import org.rightsdesk.functions.console.templates.StaticTemplates;
import org.rightsdesk.web.Visit;
import org.rightsdesk.web.form.Filled;
import org.rightsdesk.web.page.Parts;

/**
 * What stands beside the picture of a page: how it stands, what is hidden on it, and the forms that
 * hide more.
 */
final class PageSide {
  private static final StaticTemplates TEMPLATES = new StaticTemplates();

  private final Cases cases;

  PageSide(Cases cases) {
    this.cases = cases;
  }

  Content of(Visit visit, Place place, List<Suggestion> suggestions, Filled form) {
    List<Content> body = new ArrayList<>();
    Onward.line(cases, place.state(), visit).ifPresent(body::add);
    body.add(standing(place));
    WordNote.of(place.canonical()).map(Parts::warning).ifPresent(body::add);
    if (place.open()) {
      body.add(
          plain(
              visit,
              place,
              "reviewed",
              place.page().panels().isEmpty() && place.page().withheld().isEmpty()
                  ? "Nothing to hide: reviewed, next page"
                  : "Reviewed, next page",
              true));
      body.add(
          Blocks.form(
              place.address("/outcome"),
              visit.token(),
              Parts.secondaryButton(
                  WHOLE, RecordOutcome.NOT_THEIRS.name(), "Not about them: finish this record")));
    }
    if (place.open()) {
      body.add(Blocks.section("Suggestions"));
      body.add(TEMPLATES.suggestionList(suggestions(visit, place, suggestions)));
    }
    body.add(Blocks.section("Panels on this page"));
    body.add(TEMPLATES.panelList(panels(visit, place)));
    if (place.open()) {
      body.addAll(forms(visit, place, form));
    }
    body.add(
        Blocks.sentence(
            Blocks.link(
                "Record " + place.held().number() + " and all its pages",
                place.address("/outcome"))));
    for (HiddenContent hidden : place.canonical().hidden()) {
      body.add(Parts.details(title(hidden), Blocks.written(hidden.kind().label(), hidden.text())));
    }
    return Blocks.stack(body);
  }

  private static String title(HiddenContent hidden) {
    return switch (hidden.kind()) {
      case NOT_DRAWN, SHOWN_SMALLER, PASSED_OVER -> hidden.kind().label();
      case INVISIBLE_TEXT,
          COMMENT,
          FORM_VALUE,
          ATTACHMENT,
          LAYER,
          PROPERTY,
          OTHER_VERSION,
          KEPT_DATA ->
          "Hidden in the file, never sent: " + hidden.kind().label();
    };
  }

  private static Content standing(Place place) {
    PageState page = place.page();
    String yet = place.open() ? " yet" : "";
    String reviewed = "This page is " + (page.done() ? "reviewed." : "not reviewed" + yet + ".");
    String withheld =
        page.withheld()
            .map(reason -> " It is withheld as a whole: " + reason.title() + ".")
            .orElse("");
    return Parts.paragraph(reviewed + withheld + shut(place));
  }

  private static String shut(Place place) {
    String nothing = " Nothing can be changed: ";
    if (place.state().closed().isPresent()) {
      return nothing + "the case is closed.";
    }
    if (place.state().decision().isPresent()) {
      return nothing + "the decision has been made.";
    }
    return place
        .record()
        .outcome()
        .map(
            outcome ->
                nothing
                    + "the record is finished ("
                    + Says.outcome(outcome)
                    + "). Its review is taken up again on the page of the record.")
        .orElse("");
  }

  private static Content plain(Visit visit, Place place, String act, String words, boolean first) {
    return Blocks.form(
        place.address(),
        visit.token(),
        marked(place),
        first ? Parts.button(ACT, act, words) : Parts.secondaryButton(ACT, act, words));
  }

  private static Content marked(Place place) {
    return Parts.field(PLAIN.prefilled(MARK, Panels.mark(place.page())), MARK);
  }

  private static Content suggestions(Visit visit, Place place, List<Suggestion> suggestions) {
    List<Content> body = new ArrayList<>();
    body.add(Parts.paragraph("Suggestions can miss things: read the page."));
    if (suggestions.isEmpty()) {
      body.add(Parts.paragraph("No suggestion."));
      return Blocks.stack(body);
    }
    List<Content> points = new ArrayList<>();
    for (int i = 0; i < suggestions.size(); i++) {
      points.add(suggestion(visit, place, suggestions.get(i), i + 1));
    }
    body.add(Blocks.numbers(points));
    return Blocks.stack(body);
  }

  private static Content suggestion(Visit visit, Place place, Suggestion one, int number) {
    int line = PageSuggestions.words(place, one).getFirst().line() + 1;
    return Blocks.stack(
        Parts.paragraph(
            PageSuggestions.text(place, one) + ", line " + line + ". " + one.reason().sentence()),
        Blocks.form(
            place.address(),
            visit.token(),
            marked(place),
            Parts.field(SUGGESTED.prefilled(FIRST, String.valueOf(one.from() + 1)), FIRST),
            Parts.field(SUGGESTED.prefilled(LAST, String.valueOf(one.to() + 1)), LAST),
            Blocks.inline(
                Parts.secondaryButton(ACT, "accept", "Hide suggestion " + number),
                Parts.secondaryButton(ACT, "leave", "Leave suggestion " + number))),
        Blocks.sentence(
            Blocks.link(
                "Hide everywhere this text",
                place.address()
                    + "/everywhere?first="
                    + (one.from() + 1)
                    + "&last="
                    + (one.to() + 1),
                "of suggestion " + number)));
  }

  private static Content panels(Visit visit, Place place) {
    List<Panel> panels = place.page().panels();
    if (panels.isEmpty()) {
      return Parts.paragraph("No panel.");
    }
    List<Content> points = new ArrayList<>();
    for (int i = 0; i < panels.size(); i++) {
      String name =
          "Panel "
              + (i + 1)
              + " of "
              + panels.size()
              + ", "
              + panels.get(i).exemption().title()
              + lines(place, panels.get(i));
      if (place.open()) {
        points.add(
            Blocks.stack(
                Parts.paragraph(name),
                Blocks.form(
                    place.address(),
                    visit.token(),
                    marked(place),
                    Parts.field(REMOVING.prefilled(PANEL, String.valueOf(i + 1)), PANEL),
                    Parts.secondaryButton(ACT, "remove", "Remove panel " + (i + 1)))));
      } else {
        points.add(Parts.text(name));
      }
    }
    return Blocks.bullets(points);
  }

  private static String lines(Place place, Panel panel) {
    Box box = new Box(panel.x(), panel.y(), panel.width(), panel.height());
    List<Integer> lines =
        place.canonical().words().stream()
            .filter(word -> word.box().overlaps(box))
            .map(word -> word.line() + 1)
            .distinct()
            .sorted()
            .toList();
    if (lines.isEmpty()) {
      return "";
    }
    return lines.size() == 1
        ? ", line " + lines.getFirst()
        : ", lines " + lines.getFirst() + " to " + lines.getLast();
  }

  private static List<Content> forms(Visit visit, Place place, Filled form) {
    List<Content> body = new ArrayList<>();
    if (!place.canonical().words().isEmpty()) {
      body.add(Blocks.section("Hide words"));
      body.add(TEMPLATES.numberedLines(NumberedLine.of(place.canonical().words())));
      body.add(
          Blocks.form(
              place.address(),
              visit.token(),
              marked(place),
              Parts.field(form, FROM),
              Parts.field(form, TO),
              Blocks.select(form, REASON, "Select a reason"),
              Parts.button(ACT, "hide", "Hide")));
    } else {
      body.add(
          Parts.paragraph("No words are known of this page: hide parts of its picture instead."));
    }
    body.add(
        Parts.details(
            "Hide a part of the picture",
            Blocks.form(
                place.address(),
                visit.token(),
                marked(place),
                Parts.field(form, LEFT),
                Parts.field(form, TOP),
                Parts.field(form, WIDE),
                Parts.field(form, HIGH),
                Blocks.select(form, BOX_REASON, "Select a reason"),
                Parts.button(ACT, "box", "Hide this part")),
            Stream.of(LEFT, TOP, WIDE, HIGH, BOX_REASON)
                .anyMatch(field -> form.problem(field).isPresent())));
    body.add(
        place.page().withheld().isPresent()
            ? plain(visit, place, "give", "Do not withhold this page", false)
            : Parts.details(
                "Withhold the whole page",
                Blocks.form(
                    place.address(),
                    visit.token(),
                    marked(place),
                    Blocks.select(form, PAGE_REASON, "Select a reason"),
                    Parts.button(ACT, "withhold", "Withhold this page")),
                form.problem(PAGE_REASON).isPresent()));
    return body;
  }
}
