package org.rightsdesk.tools.redact;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.rightsdesk.documents.redaction.Panel;

/** Reads a plan of panels: CSV with the header {@value #HEADER}. */
final class RedactionPlan {
  static final String HEADER = "page,x,y,width,height,exemption";

  private static final int FIELDS = 6;

  private RedactionPlan() {}

  /** A plan that cannot be read, with the reason and, where it is about one, the line. */
  static final class PlanFault extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reason;

    PlanFault(int line, String reason) {
      this("line " + line + ": " + reason);
    }

    PlanFault(String reason) {
      super(reason);
      this.reason = reason;
    }

    /** Where and why. */
    String reason() {
      return reason;
    }
  }

  /**
   * Reads a plan.
   *
   * @throws PlanFault on the first line that is not right; a plan is taken whole or not at all
   */
  static List<Panel> read(Path file) throws IOException, PlanFault {
    List<String> lines = lines(file);
    if (lines.isEmpty() || !isHeader(lines.getFirst())) {
      throw new PlanFault(1, "the header must be " + HEADER);
    }
    List<Panel> panels = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        panels.add(panel(lines.get(i), i + 1));
      }
    }
    return panels;
  }

  private static List<String> lines(Path file) throws IOException, PlanFault {
    try {
      return Files.readAllLines(file);
    } catch (CharacterCodingException e) {
      throw new PlanFault("it is not text in UTF-8");
    }
  }

  private static boolean isHeader(String line) {
    return String.join(",", fields(line.replace("\uFEFF", "").strip())).equals(HEADER);
  }

  private static Panel panel(String line, int number) throws PlanFault {
    List<String> fields = fields(line);
    if (fields.size() != FIELDS) {
      throw new PlanFault(number, "there must be " + FIELDS + " fields");
    }
    try {
      return new Panel(
          Integer.parseInt(fields.get(0).strip()),
          Double.parseDouble(fields.get(1)),
          Double.parseDouble(fields.get(2)),
          Double.parseDouble(fields.get(3)),
          Double.parseDouble(fields.get(4)),
          fields.get(5).strip());
    } catch (NumberFormatException e) {
      throw new PlanFault(number, "page, x, y, width and height must be numbers");
    } catch (IllegalArgumentException e) {
      throw new PlanFault(number, Objects.requireNonNullElse(e.getMessage(), ""));
    }
  }

  private static List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char next = line.charAt(i);
      if (next == '"') {
        boolean twice = quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
        if (twice) {
          field.append('"');
          i++;
        } else {
          quoted = !quoted;
        }
      } else if (next == ',' && !quoted) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(next);
      }
    }
    fields.add(field.toString());
    return fields;
  }
}
