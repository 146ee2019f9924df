package org.rightsdesk.functions.console.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.rightsdesk.documents.canonical.Box;
import org.rightsdesk.documents.canonical.Word;
import org.rightsdesk.domain.casework.Event;
import org.rightsdesk.domain.casework.PageState;
import org.rightsdesk.domain.casework.Panel;
import org.rightsdesk.domain.digest.Sha256;
import org.rightsdesk.domain.exemptions.Exemption;

/** Panels over words and places of a page, in points from its top left. */
final class Panels {
  /** The most panels on one page. */
  static final int MOST = 200;

  /** What is left free around words, in points; the burning adds what a picture needs. */
  private static final double AROUND = 1;

  private static final double SMALLEST = 1;

  private Panels() {}

  /** A panel for each line that the words stand in, both ends included, counted from 0. */
  static List<Panel> over(
      List<Word> words, int from, int to, Exemption reason, Event.PageSize size) {
    TreeMap<Integer, Box> lines = new TreeMap<>();
    for (Word word : words.subList(from, to + 1)) {
      lines.merge(word.line(), word.box(), Box::union);
    }
    List<Panel> panels = new ArrayList<>();
    for (Box box : lines.values()) {
      of(box.grown(AROUND), reason, size).ifPresent(panels::add);
    }
    return panels;
  }

  /** The panel over a place, as far as it lies on the page. */
  static Optional<Panel> of(Box box, Exemption reason, Event.PageSize size) {
    double left = Math.max(0, box.x());
    double top = Math.max(0, box.y());
    double right = Math.min(size.width(), box.right());
    double bottom = Math.min(size.height(), box.bottom());
    if (right - left < SMALLEST || bottom - top < SMALLEST) {
      return Optional.empty();
    }
    return Optional.of(
        new Panel(
            rounded(left), rounded(top), rounded(right - left), rounded(bottom - top), reason));
  }

  /** Whether the middle of a word lies under a panel. */
  static boolean covers(Box panel, Word word) {
    double across = word.box().x() + word.box().width() / 2;
    double down = word.box().y() + word.box().height() / 2;
    return panel.overlaps(new Box(across - 0.05, down - 0.05, 0.1, 0.1));
  }

  /** Whether the middle of a word lies under one of some panels. */
  static boolean cover(List<Panel> panels, Word word) {
    return panels.stream()
        .anyMatch(
            panel -> covers(new Box(panel.x(), panel.y(), panel.width(), panel.height()), word));
  }

  private static double rounded(double points) {
    return Math.round(points * 100) / 100.0;
  }

  /**
   * Panels as the page's script writes them: left, top, width, height and reason with spaces
   * between, one after another with semicolons between.
   *
   * @throws IllegalArgumentException if the text is not of that form
   */
  static List<Panel> read(String text, Event.PageSize size) {
    List<Panel> panels = new ArrayList<>();
    if (text.isEmpty()) {
      return panels;
    }
    String[] written = text.split(";", -1);
    if (written.length > MOST) {
      throw new IllegalArgumentException("more panels than a page can have");
    }
    for (String one : written) {
      String[] parts = one.strip().split(" ", -1);
      if (parts.length != 5) {
        throw new IllegalArgumentException("a panel has five parts");
      }
      Box box = new Box(number(parts[0]), number(parts[1]), number(parts[2]), number(parts[3]));
      panels.add(
          of(box, reason(parts[4]), size)
              .orElseThrow(() -> new IllegalArgumentException("a panel lies off the page")));
    }
    return panels;
  }

  private static double number(String text) {
    if (!text.matches("[0-9]{1,5}(\\.[0-9]{1,6})?")) {
      throw new IllegalArgumentException("a panel holds other than numbers");
    }
    return Double.parseDouble(text);
  }

  private static Exemption reason(String code) {
    return Exemption.ofCode(code)
        .orElseThrow(() -> new IllegalArgumentException("a panel has no such reason"));
  }

  /** Panels as the script reads them. */
  static String write(List<Panel> panels) {
    List<String> written = new ArrayList<>();
    for (Panel panel : panels) {
      written.add(
          String.format(
              Locale.ROOT,
              "%.2f %.2f %.2f %.2f %s",
              panel.x(),
              panel.y(),
              panel.width(),
              panel.height(),
              panel.exemption().code()));
    }
    return String.join(";", written);
  }

  /** A mark of how a page stands, so that nobody writes over what another has just done. */
  static String mark(PageState page) {
    String text =
        write(page.panels())
            + "|"
            + page.withheld().map(Exemption::code).orElse("")
            + "|"
            + page.done();
    return Sha256.hex(text).substring(0, 16);
  }
}
