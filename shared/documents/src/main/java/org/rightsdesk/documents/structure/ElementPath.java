package org.rightsdesk.documents.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place of a text in the structure of its document: the elements that it lies in.
 *
 * <p>Texts that follow one another with the same path, or the same beginning of it, share those
 * elements.
 *
 * @param elements the outermost first
 */
public record ElementPath(List<Step> elements) {
  /** The path of what is no part of what is read, such as page numbers. */
  public static final ElementPath NONE = new ElementPath(List.of());

  private static final Pattern STEP =
      Pattern.compile("([A-Z_]+[1-6]?)\\.([0-9]{1,9})(?:x([0-9]{1,9}))?");

  /**
   * An element of the path.
   *
   * @param number tells it from the next of the same kind; that of a cell is its column, from 0
   * @param columns how many columns a cell takes up; 1 for any other element
   */
  public record Step(ElementKind kind, int number, int columns) {
    private String written() {
      return kind.name() + "." + number + (columns == 1 ? "" : "x" + columns);
    }
  }

  public ElementPath {
    elements = List.copyOf(elements);
  }

  /** The path of an element that lies in no other. */
  public static ElementPath of(ElementKind kind, int number) {
    return NONE.with(kind, number);
  }

  /** The path of an element in this one. */
  public ElementPath with(ElementKind kind, int number) {
    return with(kind, number, 1);
  }

  /** The path of a cell in this one. */
  ElementPath with(ElementKind kind, int number, int columns) {
    List<Step> longer = new ArrayList<>(elements);
    longer.add(new Step(kind, number, columns));
    return new ElementPath(longer);
  }

  /**
   * Reads a path as {@link #toString} writes it.
   *
   * @throws IllegalArgumentException if it is not one
   */
  public static ElementPath parse(String written) {
    if (written.isEmpty()) {
      return NONE;
    }
    List<Step> steps = new ArrayList<>();
    for (String part : written.split("/", -1)) {
      Matcher step = STEP.matcher(part);
      if (!step.matches()) {
        throw new IllegalArgumentException("this is not the path of an element");
      }
      int columns = step.group(3) == null ? 1 : Integer.parseInt(step.group(3));
      steps.add(
          new Step(ElementKind.valueOf(step.group(1)), Integer.parseInt(step.group(2)), columns));
    }
    return new ElementPath(steps);
  }

  @Override
  public String toString() {
    List<String> steps = new ArrayList<>();
    elements.forEach(step -> steps.add(step.written()));
    return String.join("/", steps);
  }
}
