package org.rightsdesk.functions.console.review;

import static org.rightsdesk.functions.console.review.PageForms.ACT;
import static org.rightsdesk.functions.console.review.PageForms.ALL;
import static org.rightsdesk.functions.console.review.PageForms.BOXING;
import static org.rightsdesk.functions.console.review.PageForms.BOX_REASON;
import static org.rightsdesk.functions.console.review.PageForms.FIRST;
import static org.rightsdesk.functions.console.review.PageForms.FROM;
import static org.rightsdesk.functions.console.review.PageForms.HIDING;
import static org.rightsdesk.functions.console.review.PageForms.HIGH;
import static org.rightsdesk.functions.console.review.PageForms.LAST;
import static org.rightsdesk.functions.console.review.PageForms.LEFT;
import static org.rightsdesk.functions.console.review.PageForms.MARK;
import static org.rightsdesk.functions.console.review.PageForms.PAGE_REASON;
import static org.rightsdesk.functions.console.review.PageForms.PANEL;
import static org.rightsdesk.functions.console.review.PageForms.PANELS;
import static org.rightsdesk.functions.console.review.PageForms.REASON;
import static org.rightsdesk.functions.console.review.PageForms.REMOVING;
import static org.rightsdesk.functions.console.review.PageForms.SCRIPTED;
import static org.rightsdesk.functions.console.review.PageForms.SUGGESTED;
import static org.rightsdesk.functions.console.review.PageForms.TO;
import static org.rightsdesk.functions.console.review.PageForms.TOP;
import static org.rightsdesk.functions.console.review.PageForms.WIDE;
import static org.rightsdesk.functions.console.review.PageForms.WITHHOLDING;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rightsdesk.documents.canonical.Box;
import org.rightsdesk.documents.canonical.Word;
import org.rightsdesk.documents.suggestion.Suggestion;
import org.rightsdesk.domain.casework.Case;
import org.rightsdesk.domain.casework.Command;
import org.rightsdesk.domain.casework.Event;
import org.rightsdesk.domain.casework.PageState;
import org.rightsdesk.domain.casework.Panel;
import org.rightsdesk.domain.casework.RecordState;
import org.rightsdesk.domain.casework.Role;
import org.rightsdesk.domain.casework.Rule;
import org.rightsdesk.domain.exemptions.Exemption;
import org.rightsdesk.domain.papers.Paper.LeftWords;
import org.rightsdesk.functions.console.page.Cases;
import org.rightsdesk.functions.console.page.Frame;
import org.rightsdesk.functions.console.page.Frame.Tab;
import org.rightsdesk.functions.console.templates.StaticTemplates;
import org.rightsdesk.lambda.JsonText;
import org.rightsdesk.web.Access;
import org.rightsdesk.web.Answer;
import org.rightsdesk.web.Body;
import org.rightsdesk.web.Refusal;
import org.rightsdesk.web.Route;
import org.rightsdesk.web.Visit;
import org.rightsdesk.web.form.Filled;
import org.rightsdesk.web.form.Problem;
import org.rightsdesk.web.form.TextField;
import org.rightsdesk.web.page.Page;

/** One page of a record: its picture, what is hidden on it, and the forms that hide more. */
public final class ReviewingPages {
  private static final Access OFFICERS = Access.staff(Role.OFFICER);
  private static final StaticTemplates TEMPLATES = new StaticTemplates();
  private static final String PICTURE = ".png";

  private final Cases cases;
  private final Frame frame;
  private final RecordPages pages;
  private final Places places;
  private final PageSuggestions suggestions;
  private final PageSide side;

  public ReviewingPages(Cases cases, Frame frame, RecordPages pages, PageSuggestions suggestions) {
    this.cases = cases;
    this.frame = frame;
    this.pages = pages;
    this.places = new Places(cases, pages);
    this.suggestions = suggestions;
    this.side = new PageSide(cases);
  }

  /** The routes of a page: a number shows the page, a number with .png its picture. */
  public List<Route> routes() {
    String page = "/cases/{reference}/records/{record}/pages/{page}";
    return List.of(
        Route.get(page, OFFICERS, this::get), Route.post(page, OFFICERS, ALL, this::act));
  }

  private Answer get(Visit visit) {
    String page = visit.segment("page");
    if (page.endsWith(PICTURE)) {
      return picture(visit, Places.number(page.substring(0, page.length() - PICTURE.length())));
    }
    Place place = places.of(visit);
    cases.see(place.state().reference(), place.record().id(), visit.staff());
    return show(visit, place, ALL.blank());
  }

  private Answer picture(Visit visit, int page) {
    Case state = cases.find(visit);
    RecordState record = RecordListPages.record(state, visit);
    try {
      return pages
          .picture(state.reference(), record.id(), page)
          .map(bytes -> Answer.raw("image/png", Body.bytes(bytes)))
          .orElseThrow(Refusal::notFound);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private Answer show(Visit visit, Place place, Filled form) {
    int count = place.record().pageCount();
    String title = place.held().title().value() + ", page " + place.number() + " of " + count;
    PageView view = view(visit, place, form, title, count);
    Page page =
        frame
            .page(visit, place.state(), Tab.RECORDS, title, TEMPLATES.reviewing(view))
            .width(Page.Width.SCREEN)
            .back(Frame.address(place.state(), "/records"))
            .problems(form);
    return Answer.page(page.script("review.js"));
  }

  private PageView view(Visit visit, Place place, Filled form, String title, int count) {
    List<PageView.Shown> shown = new ArrayList<>();
    for (Panel panel : place.page().panels()) {
      shown.add(
          new PageView.Shown(
              shown.size() + 1, panel.x(), panel.y(), panel.width(), panel.height()));
    }
    List<Suggestion> suggested = suggested(place);
    List<PageView.Shown> outlines = new ArrayList<>();
    for (int i = 0; i < suggested.size(); i++) {
      for (Box box : PageSuggestions.outlines(place, suggested.get(i))) {
        outlines.add(new PageView.Shown(i + 1, box.x(), box.y(), box.width(), box.height()));
      }
    }
    Optional<String> next =
        place.number() < count
            ? Optional.of(place.address("/pages/" + (place.number() + 1)))
            : Optional.empty();
    return new PageView(
        title,
        place.address() + PICTURE,
        place.size().width(),
        place.size().height(),
        words(place.canonical().words()),
        Panels.write(place.page().panels()),
        shown,
        JsonText.write(suggested.stream().map(one -> List.of(one.from(), one.to())).toList()),
        outlines,
        Panels.mark(place.page()),
        visit.token().value(),
        place.address(),
        reasons(place.state()),
        place.open(),
        place.number() > 1
            ? Optional.of(place.address("/pages/" + (place.number() - 1)))
            : Optional.empty(),
        next,
        next.map(address -> address + PICTURE),
        side.of(visit, place, suggested, form));
  }

  private List<Suggestion> suggested(Place place) {
    try {
      return suggestions.of(place);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String words(List<Word> words) {
    List<List<Object>> written = new ArrayList<>();
    for (Word word : words) {
      Box box = word.box();
      written.add(List.of(box.x(), box.y(), box.width(), box.height(), word.line(), word.text()));
    }
    return JsonText.write(written);
  }

  private static String reasons(Case state) {
    Map<String, String> reasons = new LinkedHashMap<>();
    Reasons.of(state.right()).forEach(reason -> reasons.put(reason.code(), reason.title()));
    return JsonText.write(reasons);
  }

  private Answer act(Visit visit) {
    Place place = places.of(visit);
    String act = visit.form().first(ACT.name()).orElse("");
    boolean fresh = visit.form().first(MARK.name()).orElse("").equals(Panels.mark(place.page()));
    if (act.equals("panels")) {
      return scripted(visit, place, fresh);
    }
    if (!fresh) {
      return refused(visit, Rule.PAGE_CHANGED.sentence());
    }
    PageState page = place.page();
    return switch (act) {
      case "hide" -> hide(visit, place);
      case "box" -> box(visit, place);
      case "accept" -> accept(visit, place);
      case "leave" -> leave(visit, place);
      case "remove" -> remove(visit, place);
      case "withhold" -> withhold(visit, place);
      case "give" ->
          changed(visit, place, new PageState(page.panels(), Optional.empty(), false), false);
      case "reviewed" ->
          changed(visit, place, new PageState(page.panels(), page.withheld(), true), true);
      default -> throw Refusal.malformed("act that the page does not offer");
    };
  }

  private Answer hide(Visit visit, Place place) {
    Filled form = visit.read(HIDING);
    List<Word> words = place.canonical().words();
    int from = 0;
    int to = 0;
    if (form.problem(FROM).isEmpty()) {
      from = wordNumber(form.answer(FROM), words.size());
      form = from > 0 ? form : form.with(outside(FROM, words.size()));
    }
    if (form.problem(TO).isEmpty()) {
      to = wordNumber(form.answer(TO), words.size());
      form = to > 0 ? form : form.with(outside(TO, words.size()));
    }
    if (!form.good()) {
      return show(visit, place, new Filled(ALL, visit.form(), form.problems()));
    }
    return add(
        visit,
        place,
        Panels.over(
            words,
            Math.min(from, to) - 1,
            Math.max(from, to) - 1,
            Reasons.chosen(form.answer(REASON)),
            place.size()));
  }

  private Answer accept(Visit visit, Place place) {
    LeftWords.Place words = suggestedWords(visit, place);
    return add(
        visit,
        place,
        Panels.over(
            place.canonical().words(), words.from(), words.to(), Exemption.TP, place.size()));
  }

  /** The words are remembered, not who left them: that a page is reviewed says who read it. */
  private Answer leave(Visit visit, Place place) {
    LeftWords.Place words = suggestedWords(visit, place);
    if (place.open() && !place.held().leaves(words)) {
      cases.casebook().rewrite(place.state().reference(), place.held().leaving(words));
    }
    return Answer.redirect(place.address());
  }

  private static LeftWords.Place suggestedWords(Visit visit, Place place) {
    Filled form = visit.read(SUGGESTED);
    int most = place.canonical().words().size();
    int from = wordNumber(form.answer(FIRST), most);
    int to = wordNumber(form.answer(LAST), most);
    if (from == 0 || to < from) {
      throw Refusal.malformed("words that the page does not have");
    }
    return new LeftWords.Place(place.number(), from - 1, to - 1);
  }

  static int wordNumber(String typed, int most) {
    return typed.matches("[1-9][0-9]{0,5}") && Integer.parseInt(typed) <= most
        ? Integer.parseInt(typed)
        : 0;
  }

  private static Problem outside(TextField field, int most) {
    return new Problem(field.name(), field.label() + " must be a number between 1 and " + most);
  }

  private Answer box(Visit visit, Place place) {
    Filled form = visit.read(BOXING);
    List<Double> percents = new ArrayList<>();
    for (TextField field : List.of(LEFT, TOP, WIDE, HIGH)) {
      if (form.problem(field).isEmpty()) {
        String typed = form.answer(field).replace("%", "").strip();
        if (typed.matches("[0-9]{1,3}(\\.[0-9]{1,2})?") && Double.parseDouble(typed) <= 100) {
          percents.add(Double.parseDouble(typed));
        } else {
          form =
              form.with(
                  new Problem(field.name(), field.label() + " must be a number from 0 to 100"));
        }
      }
    }
    Optional<Panel> panel = Optional.empty();
    if (form.good()) {
      Event.PageSize size = place.size();
      panel =
          Panels.of(
              new Box(
                  percents.get(0) * size.width() / 100,
                  percents.get(1) * size.height() / 100,
                  percents.get(2) * size.width() / 100,
                  percents.get(3) * size.height() / 100),
              Reasons.chosen(form.answer(BOX_REASON)),
              size);
      if (panel.isEmpty()) {
        form = form.with(new Problem(LEFT.name(), Rule.PANEL_OFF_PAGE.sentence()));
      }
    }
    if (panel.isEmpty()) {
      return show(visit, place, new Filled(ALL, visit.form(), form.problems()));
    }
    return add(visit, place, List.of(panel.get()));
  }

  private Answer add(Visit visit, Place place, List<Panel> added) {
    PageState page = place.page();
    List<Panel> panels = new ArrayList<>(page.panels());
    added.stream().filter(panel -> !panels.contains(panel)).forEach(panels::add);
    if (panels.size() > Panels.MOST) {
      return refused(
          visit, "A page has " + Panels.MOST + " panels at most: withhold the whole page instead");
    }
    return changed(visit, place, new PageState(panels, page.withheld(), page.done()), false);
  }

  private Answer remove(Visit visit, Place place) {
    PageState page = place.page();
    int number = wordNumber(visit.read(REMOVING).answer(PANEL), page.panels().size());
    if (number == 0) {
      throw Refusal.malformed("panel that the page does not have");
    }
    List<Panel> panels = new ArrayList<>(page.panels());
    panels.remove(number - 1);
    return changed(visit, place, new PageState(panels, page.withheld(), page.done()), false);
  }

  private Answer withhold(Visit visit, Place place) {
    Filled form = visit.read(WITHHOLDING);
    if (!form.good()) {
      return show(visit, place, new Filled(ALL, visit.form(), form.problems()));
    }
    Exemption reason = Reasons.chosen(form.answer(PAGE_REASON));
    return changed(
        visit, place, new PageState(place.page().panels(), Optional.of(reason), true), true);
  }

  private Optional<Rule> review(Visit visit, Place place, PageState next) {
    return cases.act(
        place.state().reference(),
        new Command.ReviewPage(place.record().id(), place.number(), place.page(), next),
        visit.staff());
  }

  private Answer changed(Visit visit, Place place, PageState next, boolean onward) {
    Optional<Rule> rule = review(visit, place, next);
    if (rule.isPresent()) {
      return refused(visit, rule.get().sentence());
    }
    if (!onward) {
      return Answer.redirect(place.address());
    }
    return Answer.redirect(
        place.number() < place.record().pageCount()
            ? place.address("/pages/" + (place.number() + 1))
            : place.address("/outcome"));
  }

  /** Shows the page as it is by now. */
  private Answer refused(Visit visit, String problem) {
    return show(
        visit, places.of(visit), ALL.blank().with(new Problem("panels-on-this-page", problem)));
  }

  /** Saves all panels at once for the page's script, and says so in a few words. */
  private Answer scripted(Visit visit, Place place, boolean fresh) {
    Filled form = visit.read(SCRIPTED);
    PageState page = place.page();
    if (!fresh) {
      return problem(Rule.PAGE_CHANGED);
    }
    PageState next;
    try {
      next =
          new PageState(
              Panels.read(form.answer(PANELS), place.size()), page.withheld(), page.done());
    } catch (IllegalArgumentException malformed) {
      throw Refusal.malformed("panels that the page cannot have");
    }
    return review(visit, place, next)
        .map(ReviewingPages::problem)
        .orElseGet(
            () -> told(Map.of("mark", Panels.mark(next), "panels", Panels.write(next.panels()))));
  }

  /** The script shows the page on as it was. */
  private static Answer problem(Rule rule) {
    return told(
        Map.of(
            "problem",
            rule == Rule.PAGE_CHANGED
                ? "Somebody changed this page meanwhile: load it again"
                : rule.sentence()));
  }

  private static Answer told(Map<String, String> words) {
    return Answer.raw("application/json", Body.text(JsonText.write(words)));
  }
}
