package org.rightsdesk.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightsdesk.domain.people.PersonName;

class FolderRecordsTest extends RecordsSourceContract {
  private final Path folder;

  FolderRecordsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Override
  protected FolderRecords source() throws IOException {
    for (Map.Entry<String, byte[]> file : files().entrySet()) {
      write(file.getKey(), new String(file.getValue(), StandardCharsets.UTF_8));
    }
    return new FolderRecords(new LocalFolder(folder));
  }

  @Test
  void only_an_index_with_paths_and_names_is_needed() throws IOException {
    write("index.csv", "Path,Names\nscan.pdf,Amara Bennett\n");
    write("scan.pdf", "x");
    FolderRecords records = new FolderRecords(new LocalFolder(folder));
    assertThat(records.check()).isEmpty();
    IndexedRecord record = records.record("scan.pdf").orElseThrow();
    assertThat(record.title()).isEqualTo("scan.pdf");
    assertThat(record.kind()).isEqualTo(RecordKind.OTHER);
    assertThat(record.marking()).isEqualTo(Marking.OFFICIAL);
    assertThat(records.people(new SearchTerms(record.names(), List.of(), Set.of()))).isEmpty();
  }

  @Test
  void a_spreadsheets_own_way_of_writing_is_read() throws IOException {
    write(
        "index.csv",
        "\uFEFFPATH,Names,Address,\r\n\"a \"\"b\"\".txt\",Amara Bennett,\"14 Alder Court,\nZY4 7RD\",\r\n,,,\r\n");
    write("a \"b\".txt", "x");
    FolderRecords records = new FolderRecords(new LocalFolder(folder));
    assertThat(records.check()).isEmpty();
    assertThat(records.record("a \"b\".txt").orElseThrow().address())
        .contains("14 Alder Court,\nZY4 7RD");
  }

  @Test
  void everything_wrong_is_told_with_its_line_and_the_rest_is_used() throws IOException {
    write(
        "index.csv",
        """
        id,path,names,kind,marking,adress
        A,a.txt,Amara Bennett,letter,OFFICIAL,
        B,../b.txt,Amara Bennett,letter,,
        C,"c
        .txt",Amara Bennett,letter,,
        D,d.txt,,letter,,
        E,e.txt,Amara Bennett,epistle,,
        F,f.txt,Amara Bennett,letter,SECRET,
        A,g.txt,Amara Bennett,letter,,
        H,h.txt,Amara Bennett, Flat 2,letter,,
        I,i.txt,Amara "Mara" Bennett,letter,,
        J,j.txt,Amara Bennett,letter,,
        K,"k.txt,Amara Bennett,letter,,
        """);
    write("a.txt", "a");
    write(
        "people.csv",
        """
        id,name,date_of_birth,address,postcode,email,flags
        ,Amara Bennett,,,,,
        Q,Amara Bennett,14/03/1987,,,,
        R,Amara Bennett,,14 Alder Court,,,
        S,Amara Bennett,,,,not mail,
        T,Amara Bennett,,,,,careful
        """);
    assertThat(new FolderRecords(new LocalFolder(folder)).check())
        .extracting(IndexFault::sentence)
        .containsExactly(
            "index.csv, line 1: the column 'adress' is not known, and what it holds is not read",
            "index.csv, line 3: the path must not have empty, . or .. names in it",
            "index.csv, line 4: the path has a character that cannot be shown",
            "index.csv, line 6: a record has neither a name nor an address",
            "index.csv, line 7: the kind is not one of: tenancy, rent, repair, inspection, letter,"
                + " mail, note, complaint, medical, form, photograph, other",
            "index.csv, line 8: the marking is not one of: official, official-sensitive",
            "index.csv, line 9: line 2 has the same id",
            "index.csv, line 10: the row has 7 fields and the header 6: put a field that has a"
                + " comma in it in quotes",
            "index.csv, line 11: a quote stands inside a field that does not start with one",
            "index.csv, line 12: its file is not in the folder",
            "index.csv, line 13: a quoted field is never closed",
            "people.csv, line 2: the id is empty",
            "people.csv, line 3: the date of birth is not a day written like 1987-03-14",
            "people.csv, line 4: an address needs both its lines and its postcode",
            "people.csv, line 5: an email address is not in the form name@example.org",
            "people.csv, line 6: a flag is not one of: do-not-write-to-address, domestic-abuse");
  }

  @Test
  void a_folder_that_cannot_be_used_says_what_to_do() throws IOException {
    FolderRecords records = new FolderRecords(new LocalFolder(folder));
    assertUnusable(records, "there is no index.csv in the records folder");
    write("index.csv", "");
    assertUnusable(records, "index.csv is empty: its first line must name the columns");
    write("index.csv", "file;who\nx;y\n");
    assertUnusable(
        records,
        "index.csv has no column 'path'. Its first line must name the columns, with commas"
            + " between: path,names");
    Files.write(
        folder.resolve("index.csv"), "path,names\na,Zoë".getBytes(StandardCharsets.ISO_8859_1));
    assertUnusable(
        records, "index.csv is not UTF-8 text: save it from the spreadsheet as \"CSV UTF-8\"");
  }

  /** Files of which the list of people has a version, and is counted when it is read. */
  private static final class Versioned implements RecordsFiles {
    private String people = "id,name\nT1,Amara Bennett\n";
    private Optional<String> version = Optional.of("v1");
    private int reads;

    @Override
    public Optional<InputStream> open(RecordPath path) {
      if (!path.value().equals("people.csv") || people.isEmpty()) {
        return Optional.empty();
      }
      reads++;
      return Optional.of(new ByteArrayInputStream(people.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public Optional<String> version(RecordPath path) {
      return version;
    }
  }

  private static List<String> people(FolderRecords records, String name) throws IOException {
    return records
        .people(new SearchTerms(List.of(new PersonName(name)), List.of(), Set.of()))
        .stream()
        .map(found -> found.person().id())
        .toList();
  }

  @Test
  void people_are_read_once_a_version_and_a_change_is_seen_at_once() throws IOException {
    Versioned files = new Versioned();
    FolderRecords records = new FolderRecords(files);
    assertThat(people(records, "Amara Bennett")).containsExactly("T1");
    assertThat(people(records, "Amara Bennett")).containsExactly("T1");
    assertThat(files.reads).isEqualTo(1);

    files.people = "id,name\nT2,Amara Bennett\n";
    files.version = Optional.of("v2");
    assertThat(people(records, "Amara Bennett")).containsExactly("T2");

    files.people = "";
    files.version = Optional.empty();
    assertThat(people(records, "Amara Bennett")).isEmpty();
  }

  @Test
  void people_whose_list_has_no_version_are_read_for_each_question() throws IOException {
    Versioned files = new Versioned();
    files.version = Optional.empty();
    FolderRecords records = new FolderRecords(files);
    assertThat(people(records, "Amara Bennett")).containsExactly("T1");
    files.people = "id,name\nT2,Amara Bennett\n";
    assertThat(people(records, "Amara Bennett")).containsExactly("T2");
    assertThat(files.reads).isEqualTo(2);
  }

  @Test
  void a_link_that_leads_out_of_the_folder_is_not_followed() throws IOException {
    Path outside = Files.createTempFile("outside", ".txt");
    Files.createSymbolicLink(folder.resolve("link.txt"), outside);
    assertThat(new LocalFolder(folder).open(new RecordPath("link.txt"))).isEmpty();
    Files.delete(outside);
  }

  private static void assertUnusable(FolderRecords records, String message) {
    assertThatThrownBy(records::check)
        .isInstanceOf(UnreadableIndexException.class)
        .hasMessage(message);
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
