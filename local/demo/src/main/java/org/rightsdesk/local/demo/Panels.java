package org.rightsdesk.local.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rightsdesk.domain.casework.Panel;
import org.rightsdesk.domain.exemptions.Exemption;
import org.rightsdesk.domain.papers.Paper;
import org.rightsdesk.domain.people.Party;
import org.rightsdesk.lambda.JsonText;

/** Finds where a record names people other than the requester, and hides them. */
final class Panels {
  private static final double MARGIN = 1;

  private final Stores stores;

  Panels(Stores stores) {
    this.stores = stores;
  }

  /** The panels of each page that has any, by the page's number. */
  Map<Integer, List<Panel>> of(Paper.HeldRecord record, Party subject) {
    Map<Integer, List<Panel>> panels = new HashMap<>();
    Set<String> hidden = hidden(subject);
    for (JsonText.Fields page : pages(record)) {
      List<Panel> found = ofPage(page, hidden);
      if (!found.isEmpty()) {
        panels.put((int) page.number("number"), found);
      }
    }
    return panels;
  }

  private List<JsonText.Fields> pages(Paper.HeldRecord record) {
    return record
        .canonical()
        .flatMap(prefix -> stores.objects().open(stores.records(), prefix + "record.json"))
        .map(JsonText::read)
        .map(canonical -> canonical.objects("pages"))
        .orElse(List.of());
  }

  private static Set<String> hidden(Party subject) {
    Set<String> hidden = new HashSet<>();
    Set<String> own = new HashSet<>();
    for (Resident person : Resident.everybody()) {
      if (person.name().equals(subject.name().value())) {
        own.addAll(person.words());
      } else if (person.isPrivate()) {
        hidden.addAll(person.words());
      }
    }
    hidden.removeAll(own);
    return hidden;
  }

  /** Words beside one another on a line have one panel. */
  private static List<Panel> ofPage(JsonText.Fields page, Set<String> hidden) {
    List<Panel> panels = new ArrayList<>();
    Optional<Panel> open = Optional.empty();
    long line = -1;
    for (JsonText.Fields word : page.objects("words")) {
      boolean hides = hidden.contains(plain(word.text("text")));
      if (open.isPresent() && !(hides && word.number("line") == line)) {
        panels.add(open.get());
        open = Optional.empty();
      }
      if (hides) {
        Panel box = box(word);
        open = Optional.of(open.map(before -> around(before, box)).orElse(box));
        line = word.number("line");
      }
    }
    open.ifPresent(panels::add);
    return panels;
  }

  private static Panel box(JsonText.Fields word) {
    List<Double> box = new ArrayList<>();
    if (word.values().get("box") instanceof List<?> numbers) {
      numbers.forEach(number -> box.add(((Number) number).doubleValue()));
    }
    return panel(
        Math.max(0, box.get(0) - MARGIN),
        Math.max(0, box.get(1) - MARGIN),
        box.get(0) + box.get(2) + MARGIN,
        box.get(1) + box.get(3) + MARGIN);
  }

  private static Panel around(Panel one, Panel other) {
    return panel(
        Math.min(one.x(), other.x()),
        Math.min(one.y(), other.y()),
        Math.max(one.x() + one.width(), other.x() + other.width()),
        Math.max(one.y() + one.height(), other.y() + other.height()));
  }

  private static Panel panel(double left, double top, double right, double bottom) {
    return new Panel(left, top, right - left, bottom - top, Exemption.TP);
  }

  /** A word without what stands around it, in lower case. */
  static String plain(String word) {
    return word.replaceAll("[’']s$|^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "")
        .replaceAll("[’']s$", "")
        .toLowerCase(Locale.ROOT);
  }
}
