package org.rightsdesk.documents.shaping;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** A rule that calls others where a glyph has certain neighbours, in each of its three formats. */
final class ContextRule {
  private final LayoutTable table;
  private final int rule;
  private final boolean chained;

  /**
   * Reads a rule at a place.
   *
   * @param chained whether it looks beyond the glyphs that it changes
   */
  ContextRule(LayoutTable table, int rule, boolean chained) {
    this.table = table;
    this.rule = rule;
    this.chained = chained;
  }

  /**
   * One set of neighbours, and the rules to call.
   *
   * @param before from the nearest to the farthest
   * @param input the glyphs after the first that may be changed
   */
  record Match(
      List<IntPredicate> before,
      List<IntPredicate> input,
      List<IntPredicate> after,
      List<Call> calls) {}

  /** A rule to apply at one of the glyphs, numbered from 0. */
  record Call(int glyph, int lookup) {}

  /** The place of the list of glyphs with which it begins. */
  int beginning() {
    if (table.number(rule) < 3) {
      return table.place(rule, rule + 2);
    }
    int inputs = chained ? rule + 4 + 2 * table.number(rule + 2) : rule + 4;
    return table.place(rule, inputs + 2);
  }

  /** What the rule looks for where this glyph stands, in the order in which it is tried. */
  List<Match> matches(int glyph) {
    return switch (table.number(rule)) {
      case 1 -> byGlyph(glyph);
      case 2 -> byClass(glyph);
      default -> byCoverage(glyph);
    };
  }

  private List<Match> byGlyph(int glyph) {
    int covered = table.coverage(table.place(rule, rule + 2), glyph);
    return covered < 0 ? List.of() : set(rule + 6 + 2 * covered, List.of(0, 0, 0));
  }

  private List<Match> byClass(int glyph) {
    if (table.coverage(table.place(rule, rule + 2), glyph) < 0) {
      return List.of();
    }
    int inputs = chained ? table.place(rule, rule + 6) : table.place(rule, rule + 4);
    List<Integer> classes =
        chained
            ? List.of(table.place(rule, rule + 4), inputs, table.place(rule, rule + 8))
            : List.of(0, inputs, 0);
    int first = table.glyphClass(inputs, glyph);
    int sets = rule + (chained ? 10 : 6);
    return first < table.number(sets) ? set(sets + 2 + 2 * first, classes) : List.of();
  }

  /** The matches of a set; what they name are glyphs, or classes in the three lists of classes. */
  private List<Match> set(int at, List<Integer> classes) {
    List<Match> matches = new ArrayList<>();
    if (table.number(at) == 0) {
      return matches;
    }
    int set = table.place(rule, at);
    for (int i = 0; i < table.number(set); i++) {
      matches.add(match(table.place(set, set + 2 + 2 * i), classes));
    }
    return matches;
  }

  private Match match(int start, List<Integer> classes) {
    if (!chained) {
      int count = table.number(start);
      List<IntPredicate> input = named(start + 4, count - 1, classes.get(1));
      int calls = start + 4 + 2 * (count - 1);
      return new Match(List.of(), input, List.of(), calls(calls, table.number(start + 2)));
    }
    int at = start;
    List<IntPredicate> before = named(at + 2, table.number(at), classes.get(0));
    at += 2 + 2 * before.size();
    List<IntPredicate> input = named(at + 2, table.number(at) - 1, classes.get(1));
    at += 2 + 2 * input.size();
    List<IntPredicate> after = named(at + 2, table.number(at), classes.get(2));
    at += 2 + 2 * after.size();
    return new Match(before, input, after, calls(at + 2, table.number(at)));
  }

  private List<Match> byCoverage(int glyph) {
    if (!chained) {
      int count = table.number(rule + 2);
      List<IntPredicate> input = covered(rule + 6, count);
      int calls = rule + 6 + 2 * count;
      return ifFirst(glyph, List.of(), input, List.of(), calls(calls, table.number(rule + 4)));
    }
    int at = rule + 2;
    List<IntPredicate> before = covered(at + 2, table.number(at));
    at += 2 + 2 * before.size();
    List<IntPredicate> input = covered(at + 2, table.number(at));
    at += 2 + 2 * input.size();
    List<IntPredicate> after = covered(at + 2, table.number(at));
    at += 2 + 2 * after.size();
    return ifFirst(glyph, before, input, after, calls(at + 2, table.number(at)));
  }

  private static List<Match> ifFirst(
      int glyph,
      List<IntPredicate> before,
      List<IntPredicate> input,
      List<IntPredicate> after,
      List<Call> calls) {
    return input.getFirst().test(glyph)
        ? List.of(new Match(before, input.subList(1, input.size()), after, calls))
        : List.of();
  }

  private List<IntPredicate> named(int at, int count, int classes) {
    List<IntPredicate> named = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int value = table.number(at + 2 * i);
      named.add(glyph -> classes == 0 ? glyph == value : table.glyphClass(classes, glyph) == value);
    }
    return named;
  }

  private List<IntPredicate> covered(int at, int count) {
    List<IntPredicate> covered = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int list = table.place(rule, at + 2 * i);
      covered.add(glyph -> table.coverage(list, glyph) >= 0);
    }
    return covered;
  }

  private List<Call> calls(int at, int count) {
    List<Call> calls = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      calls.add(new Call(table.number(at + 4 * i), table.number(at + 4 * i + 2)));
    }
    return calls;
  }
}
