package org.rightsdesk.documents.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * Puts the cells of a table's rows into columns, where cells reach over several columns and down
 * into the rows below (HTML, 4.9.12).
 */
final class SpannedColumns {
  /** As many columns as browsers let one cell span; beyond them no cell spans anything. */
  private static final int MOST_COLUMNS = 1_000;

  /** As many rows as browsers let one cell span, and enough for the rest of its group. */
  private static final int MOST_ROWS = 65_534;

  /** For each column, into how many of the rows that follow a cell from above reaches. */
  private final List<Integer> reach = new ArrayList<>();

  private Optional<Element> group = Optional.empty();

  /**
   * A place in a row.
   *
   * @param cell none where a cell from above takes the place up, or nothing is
   * @param columns how many columns it has
   */
  record Place(Optional<Element> cell, int columns) {
    private static final Place TAKEN = new Place(Optional.empty(), 1);
  }

  /** The places of the next row; no cell reaches below the rows that its row is grouped with. */
  List<Place> next(Element row) {
    Optional<Element> parent = Optional.ofNullable(row.parent());
    if (!parent.equals(group)) {
      reach.clear();
    }
    group = parent;
    List<Place> places = new ArrayList<>();
    int column = 0;
    for (Element cell : row.children()) {
      for (; isTaken(column); column++) {
        pass(column);
        places.add(Place.TAKEN);
      }
      int columns = Math.clamp(number(cell, "colspan"), 1, Math.max(1, MOST_COLUMNS - column));
      reachDown(cell, column, columns);
      column += columns;
      places.add(new Place(Optional.of(cell), columns));
    }
    rest(column, places);
    return places;
  }

  private boolean isTaken(int column) {
    return column < reach.size() && reach.get(column) > 0;
  }

  private void pass(int column) {
    reach.set(column, reach.get(column) - 1);
  }

  private void reachDown(Element cell, int column, int columns) {
    int rows = number(cell, "rowspan");
    int further = rows == 0 ? MOST_ROWS : rows - 1;
    for (int i = column; i < Math.min(column + columns, MOST_COLUMNS); i++) {
      if (i < reach.size()) {
        reach.set(i, further);
      } else {
        reach.add(further);
      }
    }
  }

  /** Behind the last cell there are places up to the last that is taken up from above. */
  private void rest(int end, List<Place> places) {
    int gap = 0;
    for (int column = end; column < reach.size(); column++) {
      gap++;
      if (isTaken(column)) {
        pass(column);
        for (; gap > 0; gap--) {
          places.add(Place.TAKEN);
        }
      }
    }
  }

  private static int number(Element cell, String attribute) {
    String number = cell.attr(attribute).strip();
    return number.matches("[0-9]{1,5}") ? Math.min(Integer.parseInt(number), MOST_ROWS) : 1;
  }
}
