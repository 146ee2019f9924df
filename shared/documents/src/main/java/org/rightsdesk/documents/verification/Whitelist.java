package org.rightsdesk.documents.verification;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rightsdesk.documents.structure.ElementKind;

/** The kinds of objects a file may hold, with all their keys, each reached from the trailer. */
final class Whitelist {
  private static final Map<String, Set<String>> KEYS =
      Map.ofEntries(
          Map.entry(
              "Catalog",
              Set.of(
                  "Type",
                  "Pages",
                  "Lang",
                  "MarkInfo",
                  "ViewerPreferences",
                  "StructTreeRoot",
                  "Metadata",
                  "Outlines")),
          Map.entry("Pages", Set.of("Type", "Count", "Kids")),
          Map.entry(
              "Page",
              Set.of(
                  "Type", "Parent", "MediaBox", "Resources", "Contents", "StructParents", "Tabs")),
          Map.entry(
              "XObject",
              Set.of(
                  "Type",
                  "Subtype",
                  "Width",
                  "Height",
                  "ColorSpace",
                  "BitsPerComponent",
                  "Filter",
                  "Length")),
          Map.entry(
              "Font",
              Set.of(
                  "Type",
                  "Subtype",
                  "BaseFont",
                  "Encoding",
                  "DescendantFonts",
                  "ToUnicode",
                  "CIDSystemInfo",
                  "FontDescriptor",
                  "W",
                  "DW",
                  "CIDToGIDMap")),
          Map.entry(
              "FontDescriptor",
              Set.of(
                  "Type",
                  "FontName",
                  "Flags",
                  "FontBBox",
                  "ItalicAngle",
                  "Ascent",
                  "Descent",
                  "CapHeight",
                  "StemV",
                  "FontFile2")),
          Map.entry("StructTreeRoot", Set.of("Type", "K", "ParentTree", "ParentTreeNextKey")),
          Map.entry("StructElem", Set.of("Type", "S", "P", "K", "A")),
          Map.entry("MCR", Set.of("Type", "Pg", "MCID")),
          Map.entry("Outlines", Set.of("Type", "First", "Last", "Count")),
          Map.entry("Metadata", Set.of("Type", "Subtype", "Length")));

  /** Keys of dictionaries that state no type. */
  private static final Set<String> UNTYPED =
      Set.of(
          "Length",
          "Length1",
          "Filter",
          "Title",
          "Parent",
          "Dest",
          "Prev",
          "Next",
          "Nums",
          "Marked",
          "DisplayDocTitle",
          "Font",
          "XObject",
          "Registry",
          "Ordering",
          "Supplement",
          "O",
          "Scope",
          "ColSpan",
          "F0",
          "Im0",
          "FLiberationSansRegular",
          "FLiberationSansBold",
          "FNotoSansArabicRegular",
          "FNotoSansDevanagariRegular",
          "FNotoSansBengaliRegular",
          "FNotoSansGurmukhiRegular",
          "FNotoSansTamilRegular",
          "FDroidSansFallbackFull",
          "FNanumSquareR");

  private static final Set<String> TAGS =
      Stream.concat(
              Stream.of("Document", "Sect"),
              Arrays.stream(ElementKind.values()).map(ElementKind::tag))
          .collect(Collectors.toUnmodifiableSet());

  /** What a header cell can head. */
  private static final Set<PdfValue> SCOPES =
      Set.of(new PdfValue.Name("Column"), new PdfValue.Name("Row"));

  private static final Set<String> TRAILER = Set.of("Size", "Root", "Info", "ID");

  private Whitelist() {}

  static void check(WrittenFile file) throws FileFault {
    if (!file.trailer().entries().keySet().equals(TRAILER)) {
      throw new FileFault("the trailer holds something else");
    }
    Set<Integer> reached = new HashSet<>();
    Deque<PdfValue> waiting = new ArrayDeque<>(file.trailer().entries().values());
    while (!waiting.isEmpty()) {
      switch (waiting.pop()) {
        case PdfValue.Reference reference -> {
          if (reached.add(reference.number())) {
            waiting.push(file.object(reference).value());
          }
        }
        case PdfValue.Array array -> array.values().forEach(waiting::push);
        case PdfValue.Dictionary dictionary -> {
          keys(dictionary);
          dictionary.entries().values().forEach(waiting::push);
        }
        case PdfValue.Operator _ -> throw new FileFault("an object holds something unknown");
        case PdfValue.Name _, PdfValue.Numeral _, PdfValue.Text _, PdfValue.Truth _ -> {
          continue;
        }
      }
    }
    if (reached.size() != file.objects().size()) {
      throw new FileFault("the file holds objects that nothing needs");
    }
  }

  private static void keys(PdfValue.Dictionary dictionary) throws FileFault {
    Set<String> allowed = UNTYPED;
    if (dictionary.entries().get("Type") instanceof PdfValue.Name type) {
      allowed = KEYS.getOrDefault(type.value(), Set.of());
      if (type.value().equals("StructElem")) {
        element(dictionary.entries());
      }
    }
    List<String> others =
        dictionary.entries().keySet().stream().filter(other(allowed)).sorted().toList();
    if (!others.isEmpty()) {
      throw new FileFault("an object holds what is not on the list");
    }
  }

  /** What an element is called, and the attributes of a cell, come from a short list too. */
  private static void element(Map<String, PdfValue> element) throws FileFault {
    boolean known =
        element.get("S") instanceof PdfValue.Name tag
            && TAGS.contains(tag.value())
            && attributes(element.getOrDefault("A", new PdfValue.Dictionary(Map.of())));
    if (!known) {
      throw new FileFault("an element of the structure is not on the list");
    }
  }

  private static boolean attributes(PdfValue value) {
    if (!(value instanceof PdfValue.Dictionary attributes)) {
      return false;
    }
    return attributes.entries().entrySet().stream()
        .allMatch(
            one ->
                switch (one.getKey()) {
                  case "O" -> one.getValue().equals(new PdfValue.Name("Table"));
                  case "Scope" -> SCOPES.contains(one.getValue());
                  case "ColSpan" -> one.getValue() instanceof PdfValue.Numeral;
                  default -> false;
                });
  }

  private static java.util.function.Predicate<String> other(Set<String> allowed) {
    return key -> !allowed.contains(key);
  }
}
