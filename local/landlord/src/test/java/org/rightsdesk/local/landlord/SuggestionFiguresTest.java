package org.rightsdesk.local.landlord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightsdesk.documents.canonical.Box;
import org.rightsdesk.documents.canonical.Word;
import org.rightsdesk.documents.suggestion.OwnDetails;
import org.rightsdesk.documents.suggestion.PeopleOfCase;
import org.rightsdesk.documents.suggestion.PeopleOfCase.Known;
import org.rightsdesk.documents.suggestion.RecordSuggestions;
import org.rightsdesk.documents.suggestion.Suggestion;
import org.rightsdesk.documents.suggestion.SuggestionReason;

/**
 * How much of what names or reaches somebody else is suggested in the landlord's records, and how
 * much of what is suggested is that.
 *
 * <p>Of the records that have words: a scan or photograph has none to read. What is only said of
 * somebody, as an opinion, is no part of the recall, since no rule looks for it.
 */
class SuggestionFiguresTest {
  private static final Set<String> NAMES_OR_REACHES =
      Set.of("name", "formal name", "part of the name", "phone", "email", "address");
  private static final Pattern BETWEEN_FIELDS =
      Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");
  private static final Box ANYWHERE = new Box(0, 0, 1, 1);

  private final Town town = Town.read();
  private final Map<String, int[]> byKind = new TreeMap<>();
  private final Map<SuggestionReason, int[]> byReason = new TreeMap<>();

  /** A word of a page without its marks, and where it stands among the page's words. */
  private record Bare(String text, int word) {}

  @Test
  void most_of_what_names_somebody_else_is_suggested_and_most_suggestions_do(@TempDir Path folder)
      throws IOException {
    MakeRecords.make(folder);
    Map<String, List<List<String>>> truth = truth(folder);
    List<PlannedDocument> plan = PlannedDocument.plan(town);
    List<String> paths = paths(folder);
    for (int i = 0; i < plan.size(); i++) {
      boolean hasWords = paths.get(i).endsWith(".pdf") || paths.get(i).endsWith(".txt");
      // What a copy says of others is noted once, at what it was copied from.
      if (hasWords && !plan.get(i).form().startsWith("copy")) {
        measure(
            pages(folder.resolve(paths.get(i))),
            plan.get(i),
            truth.getOrDefault("R%04d".formatted(i + 1), List.of()));
      }
    }
    System.out.println("suggestions on the landlord's records, recall by kind:");
    byKind.forEach((kind, of) -> System.out.printf("  %-18s %4d of %4d%n", kind, of[0], of[1]));
    System.out.println("suggestions on the landlord's records, precision by reason:");
    byReason.forEach((why, of) -> System.out.printf("  %-18s %4d of %4d%n", why, of[0], of[1]));
    double recall = share(byKind);
    double precision = share(byReason);
    System.out.printf("recall %.3f, precision %.3f%n", recall, precision);
    assertThat(recall).isGreaterThan(0.98);
    assertThat(precision).isGreaterThan(0.94);
  }

  private static double share(Map<?, int[]> counts) {
    double right = counts.values().stream().mapToInt(of -> of[0]).sum();
    return right / counts.values().stream().mapToInt(of -> of[1]).sum();
  }

  private void measure(List<List<Word>> pages, PlannedDocument document, List<List<String>> truth) {
    RecordSuggestions suggestions = new RecordSuggestions(pages, people(document));
    for (int number = 1; number <= pages.size(); number++) {
      List<Bare> bare = bare(pages.get(number - 1));
      List<Suggestion> suggested = suggestions.ofPage(number);
      List<int[]> places = new ArrayList<>();
      for (List<String> row : truth) {
        for (int[] place : places(bare, row.get(4))) {
          places.add(place);
          if (NAMES_OR_REACHES.contains(row.get(1))) {
            count(
                byKind.computeIfAbsent(row.get(1), kind -> new int[2]),
                isCovered(place, suggested));
          }
        }
      }
      for (Suggestion one : suggested) {
        boolean right = places.stream().anyMatch(at -> at[0] <= one.to() && one.from() <= at[1]);
        count(byReason.computeIfAbsent(one.reason(), reason -> new int[2]), right);
      }
    }
  }

  private static void count(int[] counts, boolean right) {
    counts[0] += right ? 1 : 0;
    counts[1]++;
  }

  private static boolean isCovered(int[] place, List<Suggestion> suggested) {
    for (int word = place[0]; word <= place[1]; word++) {
      int at = word;
      if (suggested.stream().noneMatch(one -> one.from() <= at && at <= one.to())) {
        return false;
      }
    }
    return true;
  }

  /** Theirs are the names it is filed under; those who live with them are on record. */
  private PeopleOfCase people(PlannedDocument document) {
    List<Person> own = document.names().isEmpty() ? List.of() : document.names();
    List<String> names = new ArrayList<>();
    List<String> others = new ArrayList<>(List.of("01632 960000"));
    List<String> addresses =
        new ArrayList<>(List.of("Exchange House, 1 Wharf Road, Stannerby ZY4 1AA"));
    addresses.add(document.address());
    for (Person person : own) {
      names.add(person.name());
      names.add(person.otherNames());
      others.addAll(List.of(person.email(), person.phone()));
      addresses.add(person.home());
    }
    others.removeIf(String::isEmpty);
    names.removeIf(String::isEmpty);
    List<Known> household =
        town.people().values().stream()
            .filter(Person::isResident)
            .filter(person -> !own.contains(person))
            .filter(person -> own.stream().anyMatch(one -> one.home().equals(person.home())))
            .map(person -> new Known(person.name(), SuggestionReason.HOUSEHOLD))
            .toList();
    return new PeopleOfCase(
        new OwnDetails(names, born(own), addresses, others),
        household,
        Set.of("stannerbyhomes.example"));
  }

  private static Optional<LocalDate> born(List<Person> own) {
    return own.stream()
        .filter(Person::isResident)
        .findFirst()
        .map(person -> LocalDate.parse(person.born()));
  }

  private static List<Bare> bare(List<Word> words) {
    List<Bare> bare = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      for (String part : parts(words.get(i).text())) {
        bare.add(new Bare(part, i));
      }
    }
    return bare;
  }

  private static List<String> parts(String text) {
    return List.of(text.split("[^\\p{L}\\p{N}@]+", -1)).stream()
        .filter(part -> !part.isEmpty())
        .toList();
  }

  private static List<int[]> places(List<Bare> page, String value) {
    List<String> wanted = parts(value);
    List<int[]> places = new ArrayList<>();
    for (int at = 0; !wanted.isEmpty() && at + wanted.size() <= page.size(); at++) {
      List<Bare> here = page.subList(at, at + wanted.size());
      if (here.stream().map(Bare::text).toList().equals(wanted)) {
        places.add(new int[] {here.getFirst().word(), here.getLast().word()});
      }
    }
    return places;
  }

  private static List<List<Word>> pages(Path file) throws IOException {
    List<List<Word>> pages = new ArrayList<>();
    if (file.toString().endsWith(".txt")) {
      pages.add(words(Files.readString(file)));
      return pages;
    }
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      PDFTextStripper stripper = new PDFTextStripper();
      for (int number = 1; number <= document.getNumberOfPages(); number++) {
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        pages.add(words(stripper.getText(document)));
      }
    }
    return pages;
  }

  private static List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    int line = 0;
    for (String written : text.lines().toList()) {
      for (String word : written.strip().split("\\s+", -1)) {
        if (!word.isBlank()) {
          words.add(new Word(word, ANYWHERE, line));
        }
      }
      line++;
    }
    return words;
  }

  private static Map<String, List<List<String>>> truth(Path folder) throws IOException {
    Map<String, List<List<String>>> truth = new HashMap<>();
    for (List<String> row : rows(folder.resolve("truth.csv"))) {
      truth.computeIfAbsent(row.getFirst(), record -> new ArrayList<>()).add(row);
    }
    return truth;
  }

  private static List<String> paths(Path folder) throws IOException {
    return rows(folder.resolve("index.csv")).stream().map(row -> row.get(1)).toList();
  }

  private static List<List<String>> rows(Path file) throws IOException {
    return Files.readString(file).lines().skip(1).map(SuggestionFiguresTest::fields).toList();
  }

  private static List<String> fields(String row) {
    return List.of(BETWEEN_FIELDS.split(row, -1)).stream()
        .map(field -> field.replaceAll("^\"|\"$", "").replace("\"\"", "\""))
        .toList();
  }
}
