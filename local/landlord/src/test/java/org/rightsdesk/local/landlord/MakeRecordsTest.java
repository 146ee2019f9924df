package org.rightsdesk.local.landlord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.rightsdesk.domain.people.Address;
import org.rightsdesk.domain.people.PersonName;
import org.rightsdesk.domain.people.Postcode;
import org.rightsdesk.records.ContactFlag;
import org.rightsdesk.records.FolderRecords;
import org.rightsdesk.records.FoundPerson;
import org.rightsdesk.records.FoundRecord;
import org.rightsdesk.records.LocalFolder;
import org.rightsdesk.records.Match;
import org.rightsdesk.records.SearchTerms;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MakeRecordsTest {
  private static final SearchTerms AMARA =
      SearchTerms.basic(
          new PersonName("Amara Bennett"),
          new Address(List.of("Flat 2", "14 Alder Court", "Stannerby"), new Postcode("ZY4 7RD")));

  private final Path folder;

  MakeRecordsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeAll
  void make() throws IOException {
    MakeRecords.make(folder.resolve("one"));
  }

  @Test
  void the_folder_is_without_fault_and_holds_twelve_residents_in_nine_homes() throws IOException {
    assertThat(records().check()).isEmpty();
    assertThat(rows("index.csv")).hasSizeBetween(140, 180);
    assertThat(rows("people.csv")).hasSize(12);
    assertThat(Town.read().homes()).hasSize(9);
  }

  @Test
  void the_same_bytes_come_out_each_time() throws IOException {
    MakeRecords.make(folder.resolve("two"));
    assertThat(hashes(folder.resolve("two"))).isEqualTo(hashes(folder.resolve("one")));
  }

  @Test
  void the_whole_is_less_than_25_megabytes() throws IOException {
    long bytes = 0;
    for (Path file : files(folder.resolve("one"))) {
      bytes += Files.size(file);
    }
    assertThat(bytes).isLessThan(25_000_000);
  }

  @Test
  void the_main_resident_has_about_25_records_and_those_of_others_are_weak() throws IOException {
    List<FoundRecord> found = records().find(AMARA).found();
    assertThat(found)
        .filteredOn(record -> record.match().strength() != Match.Strength.WEAK)
        .hasSizeBetween(20, 30);
    assertThat(found)
        .filteredOn(record -> record.match().strength() == Match.Strength.WEAK)
        .extracting(record -> record.record().title())
        .containsExactlyInAnyOrder(
            "Letter at earlier address",
            "Housing application decision",
            "Complaint about a neighbour");
  }

  @Test
  void the_former_couple_share_an_address_at_which_one_may_not_be_written_to() throws IOException {
    List<FoundPerson> found =
        records()
            .people(
                SearchTerms.basic(
                    new PersonName("Sian Prosser"),
                    new Address(List.of("27 Quarry Bank"), new Postcode("ZY4 2QB"))));
    assertThat(found)
        .extracting(person -> person.person().name().value())
        .containsExactly("Siân Prosser", "Liam Doherty");
    assertThat(found.getFirst().person().flags())
        .containsExactlyInAnyOrder(ContactFlag.DO_NOT_WRITE_TO_ADDRESS, ContactFlag.DOMESTIC_ABUSE);
    assertThat(found.getLast().person().flags()).isEmpty();
  }

  @Test
  void there_are_long_files_duplicates_and_files_of_other_kinds() throws IOException {
    List<Path> files = files(folder.resolve("one"));
    Map<String, Long> endings =
        files.stream()
            .map(file -> file.toString().substring(file.toString().lastIndexOf('.') + 1))
            .collect(Collectors.groupingBy(ending -> ending, TreeMap::new, Collectors.counting()));
    assertThat(endings.keySet())
        .isEqualTo(Set.of("csv", "docx", "eml", "heic", "jpg", "pdf", "png", "txt"));
    assertThat(Set.copyOf(hashes(folder.resolve("one")).values())).hasSize(files.size() - 2);
    Map<Integer, Integer> pages = new HashMap<>();
    for (Path file : files) {
      if (file.toString().endsWith(".pdf")) {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
          pages.merge(document.getNumberOfPages(), 1, Integer::sum);
        }
      }
    }
    assertThat(pages.keySet()).contains(1, 2, 3, 4, 9);
    assertThat(
            pages.entrySet().stream()
                .filter(entry -> entry.getKey() >= 15)
                .mapToInt(Map.Entry::getValue)
                .sum())
        .isEqualTo(2);
  }

  @Test
  void what_the_truth_says_of_a_printed_document_stands_in_it() throws IOException {
    String id = found("Stage one").record().id();
    List<String> truth =
        rows("truth.csv").stream().filter(row -> row.startsWith(id + ",")).toList();
    assertThat(truth).anySatisfy(row -> assertThat(row).endsWith(",Mr Porter"));
    assertThat(truth).noneSatisfy(row -> assertThat(row).contains("amara"));
    String printed = text("Stage one complaint response");
    for (String row : truth) {
      String value = row.substring(row.lastIndexOf(',') + 1).replace("\"", "").strip();
      assertThat(printed).contains(value);
    }
  }

  @Test
  void no_mark_of_the_generator_is_left_in_a_text() throws IOException {
    for (Path file : files(folder.resolve("one"))) {
      String text = "";
      if (file.toString().endsWith(".txt")) {
        text = Files.readString(file);
      } else if (file.toString().endsWith(".pdf")) {
        text = stripped(file);
      }
      assertThat(text).as(file.toString()).doesNotContain("<<", ">>", "{", "}", "@field", "\\");
    }
  }

  @Test
  void papers_to_prove_identity_match_but_for_the_one_with_an_earlier_address() throws IOException {
    Path identity = folder.resolve("one/identity");
    assertThat(identity.resolve("amara-bennett-driving-licence.jpg")).isNotEmptyFile();
    assertThat(identity.resolve("amara-bennett-driving-licence-earlier-address.jpg"))
        .isNotEmptyFile();
    assertThat(stripped(identity.resolve("amara-bennett-council-tax-bill.pdf")))
        .contains("SPECIMEN", "Ms Amara Bennett", "Flat 2", "14 Alder Court", "ZY4 7RD");
  }

  private FolderRecords records() throws IOException {
    return new FolderRecords(new LocalFolder(folder.resolve("one")));
  }

  private String text(String title) throws IOException {
    return stripped(folder.resolve("one").resolve(found(title).record().path().value()));
  }

  private FoundRecord found(String title) throws IOException {
    return records().find(AMARA).found().stream()
        .filter(found -> found.record().title().startsWith(title))
        .findFirst()
        .orElseThrow();
  }

  private static String stripped(Path file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  private List<String> rows(String file) throws IOException {
    List<String> lines =
        Files.readString(folder.resolve("one").resolve(file), StandardCharsets.UTF_8)
            .lines()
            .toList();
    return lines.subList(1, lines.size());
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static Map<String, String> hashes(Path folder) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    for (Path file : files(folder)) {
      try (InputStream bytes = Files.newInputStream(file)) {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes.readAllBytes());
        hashes.put(folder.relativize(file).toString(), HexFormat.of().formatHex(hash));
      } catch (NoSuchAlgorithmException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
    return hashes;
  }
}
