package org.rightsdesk.documents.office;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rightsdesk.documents.RefusalReason;
import org.rightsdesk.documents.RefusedFile;
import org.rightsdesk.documents.canonical.HiddenContent;

/**
 * The copy of its data that a summary (a pivot table) keeps, which no sheet need show any more.
 *
 * <p>What is told of it has a limit, since the copy may be as long as any sheet. Values that are
 * kept to choose from and stand in no row are told too: those of rows that were deleted.
 */
final class PivotData {
  /** The most characters that are told of one copy. */
  private static final int MOST_CHARACTERS = 20_000;

  /** The most of them for rows, which leaves room for values that stand in none. */
  private static final int MOST_IN_ROWS = 16_000;

  private static final int MOST_COPIES = 20;

  /** The most characters of the values that rows refer to; they must all be held at once. */
  private static final int MOST_HELD = 4 << 20;

  private static final String BETWEEN = " | ";

  private final List<Field> fields = new ArrayList<>();
  private final StringBuilder told = new StringBuilder();
  private int leftOut;
  private int held;

  private PivotData() {}

  /** A column of the copy, with the values that its rows refer to by number. */
  private record Field(String name, List<String> values, BitSet used) {}

  /** What the copies of a workbook hold, with what its main part needs, in pieces. */
  static List<HiddenContent> read(OfficePackage document, Collection<Relation> relations)
      throws RefusedFile {
    List<HiddenContent> pieces = new ArrayList<>();
    List<Relation> copies =
        relations.stream()
            .filter(relation -> relation.type().equals("pivotCacheDefinition"))
            .filter(relation -> !relation.outside())
            .limit(MOST_COPIES)
            .toList();
    for (Relation copy : copies) {
      addPieces(copy(document, copy.target()), pieces);
    }
    return pieces;
  }

  private static void addPieces(String copy, List<HiddenContent> pieces) {
    int from = 0;
    while (copy.length() - from > HiddenContent.MAX_LENGTH) {
      int most = from + HiddenContent.MAX_LENGTH;
      int line = copy.lastIndexOf('\n', most);
      int end = line > from ? line : most;
      pieces.add(piece(copy.substring(from, end)));
      from = line > from ? end + 1 : end;
    }
    if (from < copy.length()) {
      pieces.add(piece(copy.substring(from)));
    }
  }

  private static HiddenContent piece(String text) {
    return new HiddenContent(HiddenContent.Kind.KEPT_DATA, text);
  }

  /** The copy that a part defines, line by line; empty where it holds nothing. */
  private static String copy(OfficePackage document, String definition) throws RefusedFile {
    PivotData data = new PivotData();
    try {
      data.readParts(document, definition);
    } catch (RefusedFile e) {
      // The sheets can be read all the same.
      if (e.reason() != RefusalReason.DAMAGED) {
        throw e;
      }
      data.told.append("[the rest is damaged or too long to read]\n");
    }
    String told = data.told.toString().strip();
    return told.length() <= MOST_CHARACTERS
        ? told
        : told.substring(0, MOST_CHARACTERS) + " [and more]";
  }

  private void readParts(OfficePackage document, String definition) throws RefusedFile {
    Optional<XmlPart> part = document.part(definition);
    if (part.isPresent()) {
      XmlPart xml = part.get();
      xml.children(name -> fields(name, xml));
    }
    if (!fields.isEmpty()) {
      tell(fields.stream().map(Field::name).collect(Collectors.joining(BETWEEN)));
    }
    for (Relation relation : document.relations(definition).values()) {
      if (relation.type().equals("pivotCacheRecords") && !relation.outside()) {
        rows(document.part(relation.target()));
      }
    }
    if (leftOut > 0) {
      told.append("[and ").append(leftOut).append(" more rows]\n");
    }
    fields.forEach(this::tellUnused);
  }

  private void fields(String name, XmlPart xml) throws RefusedFile {
    if (name.equals("cacheFields")) {
      xml.children(_ -> field(xml));
    } else {
      xml.skip();
    }
  }

  /** A field that is worked out or put into groups has no values of its own in the rows. */
  private void field(XmlPart xml) throws RefusedFile {
    if (xml.attribute("databaseField").filter(from -> from.matches("0|false")).isPresent()) {
      xml.skip();
      return;
    }
    Field field = new Field(xml.attribute("name").orElse(""), new ArrayList<>(), new BitSet());
    fields.add(field);
    xml.children(
        inner -> {
          if (inner.equals("sharedItems")) {
            xml.children(kind -> hold(value(kind, xml), field));
          } else {
            xml.skip();
          }
        });
  }

  private void hold(String value, Field field) throws RefusedFile {
    held += value.length() + 1;
    if (held > MOST_HELD) {
      throw new RefusedFile(RefusalReason.DAMAGED);
    }
    field.values().add(value);
  }

  /** The value of the element that starts here, read to its end. */
  private static String value(String kind, XmlPart xml) throws RefusedFile {
    String written = xml.attribute("v").orElse("");
    xml.skip();
    return switch (kind) {
      case "b" -> written.matches("0|false") ? "FALSE" : "TRUE";
      case "d" -> written.replace("T00:00:00", "").replace('T', ' ');
      default -> written;
    };
  }

  private void rows(Optional<XmlPart> records) throws RefusedFile {
    if (records.isPresent()) {
      XmlPart xml = records.get();
      xml.children(_ -> row(xml));
    }
  }

  private void row(XmlPart xml) throws RefusedFile {
    StringBuilder row = new StringBuilder();
    int[] column = {0};
    xml.children(
        kind -> {
          String value = value(kind, xml);
          String said = kind.equals("x") ? referred(value, column[0]) : value;
          if (row.length() < MOST_IN_ROWS) {
            row.append(column[0] == 0 ? "" : BETWEEN).append(said);
          }
          column[0]++;
        });
    if (leftOut > 0 || told.length() + row.length() > MOST_IN_ROWS) {
      leftOut++;
    } else {
      tell(row.toString());
    }
  }

  private String referred(String number, int column) {
    boolean known = column < fields.size() && number.matches("[0-9]{1,8}");
    int at = known ? Integer.parseInt(number) : 0;
    if (!known || at >= fields.get(column).values().size()) {
      return "[a value that is missing from the file]";
    }
    fields.get(column).used().set(at);
    return fields.get(column).values().get(at);
  }

  private void tellUnused(Field field) {
    StringBuilder unused = new StringBuilder();
    for (int i = 0; i < field.values().size() && unused.length() < MOST_CHARACTERS; i++) {
      String value = field.values().get(i);
      if (!field.used().get(i) && !value.isBlank()) {
        unused.append(unused.isEmpty() ? "" : " / ").append(value);
      }
    }
    if (!unused.isEmpty()) {
      tell(field.name() + ", in no row: " + unused);
    }
  }

  private void tell(String line) {
    told.append(line).append('\n');
  }
}
