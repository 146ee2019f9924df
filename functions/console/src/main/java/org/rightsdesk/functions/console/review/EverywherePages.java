package org.rightsdesk.functions.console.review;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rightsdesk.documents.canonical.CanonicalPage;
import org.rightsdesk.documents.canonical.CanonicalRecord;
import org.rightsdesk.documents.canonical.Word;
import org.rightsdesk.documents.suggestion.SameWords;
import org.rightsdesk.documents.suggestion.SameWords.Range;
import org.rightsdesk.domain.casework.Case;
import org.rightsdesk.domain.casework.Command;
import org.rightsdesk.domain.casework.Event;
import org.rightsdesk.domain.casework.PageState;
import org.rightsdesk.domain.casework.Panel;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.domain.casework.RecordState;
import org.rightsdesk.domain.casework.Role;
import org.rightsdesk.domain.casework.Rule;
import org.rightsdesk.domain.exemptions.Exemption;
import org.rightsdesk.functions.console.page.Blocks;
import org.rightsdesk.functions.console.page.Cases;
import org.rightsdesk.functions.console.page.Frame;
import org.rightsdesk.functions.console.page.Frame.Tab;
import org.rightsdesk.web.Access;
import org.rightsdesk.web.Answer;
import org.rightsdesk.web.Refusal;
import org.rightsdesk.web.Route;
import org.rightsdesk.web.Visit;
import org.rightsdesk.web.form.CheckboxesField;
import org.rightsdesk.web.form.Choice;
import org.rightsdesk.web.form.Filled;
import org.rightsdesk.web.form.Form;
import org.rightsdesk.web.form.HiddenField;
import org.rightsdesk.web.form.Problem;
import org.rightsdesk.web.page.Parts;

/** The same words on every page of the case that is still open, hidden together. */
public final class EverywherePages {
  private static final Access OFFICERS = Access.staff(Role.OFFICER);
  private static final int MOST_PLACES = 500;
  private static final int BESIDE = 4;
  private static final String WHERE = "places";
  private static final HiddenField FIRST = new HiddenField("first", 6);
  private static final HiddenField LAST = new HiddenField("last", 6);
  private static final Form SENT = Form.of(FIRST, LAST, field(List.of()));

  private final Cases cases;
  private final Frame frame;
  private final Places places;

  public EverywherePages(Cases cases, Frame frame, RecordPages pages) {
    this.cases = cases;
    this.frame = frame;
    this.places = new Places(cases, pages);
  }

  /** The routes: the list of places, and hiding those ticked. The words are named by number. */
  public List<Route> routes() {
    String path = "/cases/{reference}/records/{record}/pages/{page}/everywhere";
    return List.of(
        Route.get(path, OFFICERS, this::list), Route.post(path, OFFICERS, SENT, this::hide));
  }

  /** Words of a page that are the ones looked for. */
  private record Found(RecordState record, int number, int page, Range words, CanonicalPage on) {
    String value() {
      return record.id() + "." + page + "." + words.from() + "." + words.to();
    }

    String label() {
      int from = Math.max(0, words.from() - BESIDE);
      int to = Math.min(on.words().size(), words.to() + 1 + BESIDE);
      return "Record " + number + ", page " + page + ": " + said(on.words().subList(from, to));
    }
  }

  private static CheckboxesField field(List<Found> found) {
    return CheckboxesField.required(
        WHERE,
        "Hide it here",
        "Select where to hide it",
        found.stream()
            .map(place -> Choice.of(place.value(), place.label()))
            .toArray(Choice[]::new));
  }

  private static String said(List<Word> words) {
    return String.join(" ", words.stream().map(Word::text).toList());
  }

  private Answer list(Visit visit) {
    Place place = places.of(visit);
    Range range = range(place, visit.query("first"), visit.query("last"));
    List<Found> found = found(place, range);
    CheckboxesField field = field(found);
    List<String> all = found.stream().map(Found::value).toList();
    return show(visit, place, range, found, Form.of(field).prefilled(field, all));
  }

  private static Range range(Place place, Optional<String> first, Optional<String> last) {
    int most = place.canonical().words().size();
    int from = ReviewingPages.wordNumber(first.orElse(""), most);
    int to = ReviewingPages.wordNumber(last.orElse(""), most);
    if (from == 0 || to < from) {
      throw Refusal.notFound();
    }
    return new Range(from - 1, to - 1);
  }

  private List<Found> found(Place place, Range range) {
    Case state = place.state();
    List<Word> wanted = place.canonical().words().subList(range.from(), range.to() + 1);
    List<Found> found = new ArrayList<>();
    if (!place.open()) {
      return found;
    }
    for (RecordState record : state.records()) {
      if (record.outcome().isEmpty() && record.pageCount() > 0) {
        int number = RecordListPages.held(cases, state, record.id()).number();
        CanonicalRecord file = places.file(state, record);
        for (CanonicalPage page : file.pages()) {
          for (Range words : SameWords.places(page.words(), wanted)) {
            if (found.size() < MOST_PLACES && !isHidden(record, page, words)) {
              found.add(new Found(record, number, page.number(), words, page));
            }
          }
        }
      }
    }
    return found;
  }

  private static boolean isHidden(RecordState record, CanonicalPage page, Range words) {
    List<Panel> panels = record.page(page.number()).panels();
    return page.words().subList(words.from(), words.to() + 1).stream()
        .allMatch(word -> Panels.cover(panels, word));
  }

  private Answer show(Visit visit, Place place, Range range, List<Found> found, Filled form) {
    List<Content> body = new ArrayList<>();
    String text = said(place.canonical().words().subList(range.from(), range.to() + 1));
    body.add(Parts.paragraph("The words: " + text));
    body.add(
        Parts.paragraph(
            "On a scan only words that a machine could read are found, and in a photograph none."
                + " Look at those pages yourself."));
    if (found.isEmpty()) {
      body.add(Parts.paragraph("They are in no other place that is open and not hidden."));
    } else {
      body.add(
          Parts.paragraph(
              "Whole words only, in records that are not finished. Each place is hidden as another"
                  + " person's information; pages stay reviewed that were."));
      if (found.size() == MOST_PLACES) {
        body.add(
            Parts.warning(
                "These are the first "
                    + MOST_PLACES
                    + " places: hide the words here, then look for them again."));
      }
      body.add(
          Blocks.form(
              place.address("/pages/" + place.number() + "/everywhere"),
              visit.token(),
              Parts.field(SENT.prefilled(FIRST, String.valueOf(range.from() + 1)), FIRST),
              Parts.field(SENT.prefilled(LAST, String.valueOf(range.to() + 1)), LAST),
              Parts.field(form, field(found)),
              Parts.button("Hide in the places ticked")));
    }
    return Answer.page(
        frame
            .page(visit, place.state(), Tab.RECORDS, "Hide everywhere", Blocks.stack(body))
            .back(place.address())
            .problems(form));
  }

  private Answer hide(Visit visit) {
    Place place = places.of(visit);
    Range range = range(place, visit.form().first("first"), visit.form().first("last"));
    List<Found> found = found(place, range);
    CheckboxesField field = field(found);
    Filled form = visit.read(Form.of(field));
    if (!form.good()) {
      return show(visit, place, range, found, form);
    }
    List<String> ticked = form.answer(field);
    Map<String, List<Found>> byPage = new LinkedHashMap<>();
    for (Found one : found) {
      if (ticked.contains(one.value())) {
        byPage
            .computeIfAbsent(one.record().id() + " " + one.page(), page -> new ArrayList<>())
            .add(one);
      }
    }
    for (List<Found> page : byPage.values()) {
      Optional<String> refused = hide(visit, place.state(), page);
      if (refused.isPresent()) {
        Problem problem = new Problem(WHERE, refused.get());
        return show(visit, place, range, found, form.with(problem));
      }
    }
    return Answer.redirect(place.address());
  }

  /** Hides on one page, as it stands now: somebody may have placed a panel meanwhile. */
  private Optional<String> hide(Visit visit, Case state, List<Found> found) {
    Found first = found.getFirst();
    PaperId id = first.record().id();
    PageState page =
        cases
            .casebook()
            .find(state.reference())
            .flatMap(now -> now.findRecord(id))
            .map(record -> record.page(first.page()))
            .orElseThrow(Refusal::notFound);
    List<Panel> panels = new ArrayList<>(page.panels());
    Event.PageSize size = new Event.PageSize(first.on().width(), first.on().height());
    for (Found one : found) {
      panels.addAll(
          Panels.over(one.on().words(), one.words().from(), one.words().to(), Exemption.TP, size));
    }
    if (panels.size() > Panels.MOST) {
      return Optional.of(
          "Page "
              + first.page()
              + " of record "
              + first.number()
              + " would have more than "
              + Panels.MOST
              + " panels: withhold it as a whole instead");
    }
    return cases
        .act(
            state.reference(),
            new Command.ReviewPage(
                id, first.page(), page, new PageState(panels, page.withheld(), page.done())),
            visit.staff())
        .map(Rule::sentence);
  }
}
