package org.rightsdesk.documents.shaping;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;

/** The rules of a table GSUB: each puts glyphs in place of others wherever it fits in a row. */
final class Lookups {
  /** How deep rules may call others. */
  private static final int DEEPEST = 8;

  private final LayoutTable table;
  private final PassedOver passedOver;

  /** The glyphs with which each rule begins, so that a rule is tried only where it may fit. */
  private final Map<Integer, BitSet> beginnings = new HashMap<>();

  Lookups(LayoutTable table, PassedOver passedOver) {
    this.table = table;
    this.passedOver = passedOver;
  }

  /** Applies a rule wherever it fits, from the first glyph to the last. */
  void apply(int number, List<Integer> row) {
    BitSet beginning = beginnings.computeIfAbsent(number, this::beginning);
    int at = 0;
    while (at < row.size()) {
      at = beginning.get(row.get(at)) ? applyAt(number, row, at, 0).orElse(at + 1) : at + 1;
    }
  }

  private BitSet beginning(int number) {
    BitSet glyphs = new BitSet();
    int lookup = lookup(number);
    for (int i = 0; i < table.number(lookup + 4); i++) {
      Rule rule = rule(lookup, i);
      int list =
          switch (rule.type()) {
            case 5 -> new ContextRule(table, rule.at(), false).beginning();
            case 6 -> new ContextRule(table, rule.at(), true).beginning();
            default -> table.place(rule.at(), rule.at() + 2);
          };
      table.addCovered(list, glyphs);
    }
    return glyphs;
  }

  /** A rule's type and place; one that stands far away is only pointed to. */
  private record Rule(int type, int at) {}

  private Rule rule(int lookup, int i) {
    int type = table.number(lookup);
    int at = table.place(lookup, lookup + 6 + 2 * i);
    return type == 7
        ? new Rule(table.number(at + 2), at + table.longNumber(at + 4))
        : new Rule(type, at);
  }

  private int lookup(int number) {
    int list = table.number(8);
    return table.place(list, list + 2 + 2 * number);
  }

  /** Applies a rule at a place; where it fits, what comes after it goes on there. */
  private OptionalInt applyAt(int number, List<Integer> row, int at, int depth) {
    int lookup = lookup(number);
    int flags = table.number(lookup + 2);
    if (depth > DEEPEST || passedOver.is(row.get(at), flags)) {
      return OptionalInt.empty();
    }
    for (int i = 0; i < table.number(lookup + 4); i++) {
      Rule rule = rule(lookup, i);
      Place place = new Place(row, at, flags, depth);
      OptionalInt next =
          switch (rule.type()) {
            case 1 -> single(rule.at(), place);
            case 2 -> multiple(rule.at(), place);
            case 4 -> ligature(rule.at(), place);
            case 5 -> context(new ContextRule(table, rule.at(), false), place);
            case 6 -> context(new ContextRule(table, rule.at(), true), place);
            default -> OptionalInt.empty();
          };
      if (next.isPresent()) {
        return next;
      }
    }
    return OptionalInt.empty();
  }

  /** Where a rule is tried. */
  private record Place(List<Integer> row, int at, int flags, int depth) {
    int glyph() {
      return row.get(at);
    }
  }

  private OptionalInt single(int rule, Place place) {
    int covered = table.coverage(table.place(rule, rule + 2), place.glyph());
    if (covered < 0) {
      return OptionalInt.empty();
    }
    int glyph =
        table.number(rule) == 1
            ? (place.glyph() + table.signed(rule + 4)) & 0xFFFF
            : table.number(rule + 6 + 2 * covered);
    place.row().set(place.at(), glyph);
    return OptionalInt.of(place.at() + 1);
  }

  private OptionalInt multiple(int rule, Place place) {
    int covered = table.coverage(table.place(rule, rule + 2), place.glyph());
    if (covered < 0) {
      return OptionalInt.empty();
    }
    int sequence = table.place(rule, rule + 6 + 2 * covered);
    int count = table.number(sequence);
    place.row().remove(place.at());
    for (int i = 0; i < count; i++) {
      place.row().add(place.at() + i, table.number(sequence + 2 + 2 * i));
    }
    return OptionalInt.of(place.at() + count);
  }

  private OptionalInt ligature(int rule, Place place) {
    int covered = table.coverage(table.place(rule, rule + 2), place.glyph());
    if (covered < 0) {
      return OptionalInt.empty();
    }
    int set = table.place(rule, rule + 6 + 2 * covered);
    for (int i = 0; i < table.number(set); i++) {
      int ligature = table.place(set, set + 2 + 2 * i);
      List<IntPredicate> rest = new ArrayList<>();
      for (int j = 1; j < table.number(ligature + 2); j++) {
        int component = table.number(ligature + 4 + 2 * (j - 1));
        rest.add(glyph -> glyph == component);
      }
      Optional<List<Integer>> found = forwards(place, place.at(), rest);
      if (found.isPresent()) {
        found.get().reversed().forEach(other -> place.row().remove((int) other));
        place.row().set(place.at(), table.number(ligature));
        return OptionalInt.of(place.at() + 1);
      }
    }
    return OptionalInt.empty();
  }

  private OptionalInt context(ContextRule rule, Place place) {
    for (ContextRule.Match match : rule.matches(place.glyph())) {
      Optional<List<Integer>> input = forwards(place, place.at(), match.input());
      if (input.isEmpty() || !backwards(place, match.before())) {
        continue;
      }
      List<Integer> places = new ArrayList<>(List.of(place.at()));
      places.addAll(input.get());
      if (forwards(place, places.getLast(), match.after()).isPresent()) {
        return perform(match, places, place);
      }
    }
    return OptionalInt.empty();
  }

  /** Applies the rules that a context calls, each at one of its glyphs. */
  private OptionalInt perform(ContextRule.Match match, List<Integer> places, Place place) {
    int end = places.getLast() + 1;
    for (ContextRule.Call call : match.calls()) {
      if (call.glyph() >= places.size() || places.get(call.glyph()) >= place.row().size()) {
        continue;
      }
      int before = place.row().size();
      int at = places.get(call.glyph());
      boolean applied = applyAt(call.lookup(), place.row(), at, place.depth() + 1).isPresent();
      int grown = applied ? place.row().size() - before : 0;
      for (int i = call.glyph() + 1; i < places.size(); i++) {
        places.set(i, Math.max(at, places.get(i) + grown));
      }
      end += grown;
    }
    return OptionalInt.of(Math.max(end, place.at() + 1));
  }

  /** The places of glyphs that follow one after another, but for those that are passed over. */
  private Optional<List<Integer>> forwards(Place place, int from, List<IntPredicate> wanted) {
    List<Integer> places = new ArrayList<>();
    int at = from;
    for (IntPredicate one : wanted) {
      at++;
      while (at < place.row().size() && passedOver.is(place.row().get(at), place.flags())) {
        at++;
      }
      if (at >= place.row().size() || !one.test(place.row().get(at))) {
        return Optional.empty();
      }
      places.add(at);
    }
    return Optional.of(places);
  }

  private boolean backwards(Place place, List<IntPredicate> wanted) {
    int at = place.at();
    for (IntPredicate one : wanted) {
      at--;
      while (at >= 0 && passedOver.is(place.row().get(at), place.flags())) {
        at--;
      }
      if (at < 0 || !one.test(place.row().get(at))) {
        return false;
      }
    }
    return true;
  }
}
