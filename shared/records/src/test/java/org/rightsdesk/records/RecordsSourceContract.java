package org.rightsdesk.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rightsdesk.domain.people.Address;
import org.rightsdesk.domain.people.PersonName;
import org.rightsdesk.domain.people.Postcode;

/**
 * What every source of records must do. A source under test holds the records and people of {@link
 * #INDEX} and {@link #PEOPLE}: six records, one without its file, and a line that cannot be read.
 */
public abstract class RecordsSourceContract {
  /** The index as a folder would have it. */
  static final String INDEX =
      """
      id,path,title,kind,date,system,names,address,reference,marking
      R1,lets/one.txt,Tenancy,tenancy,2021-05-04,housing,Amara Bennett,"Flat 2, 14 Alder Court, ZY4 7RD",T-1,OFFICIAL
      R2,mail/two.txt,Mail,mail,2024-02-29,complaints,"Bennett, A; Keith Porter","Flat 2, 14 Alder Court, ZY4 7RD",,OFFICIAL-SENSITIVE
      R3,old/three.txt,Old letter,letter,,archive,Amara Bennett,"9 Tannery Row, ZY4 2QB",,
      R4,repairs/four.txt,Roof,repair,2020-01-01,repairs,,"Flat 2, 14 Alder Court, ZY4 7RD",,
      R5,gone/five.txt,Missing,other,2019-01-01,repairs,Amara Bennett,"Flat 2, 14 Alder Court, ZY4 7RD",,
      R6,else/six.txt,Another person,letter,2022-02-02,housing,Keith Porter,"Flat 1, 14 Alder Court, ZY4 7RD",T-2,
      R7,bad/seven.txt,Bad date,letter,31/12/2024,housing,Amara Bennett,"Flat 2, 14 Alder Court, ZY4 7RD",,
      """;

  /** The people as a folder would have them. */
  static final String PEOPLE =
      """
      id,name,other_names,date_of_birth,address,postcode,email,phone,flags
      P1,Amara Bennett,Amara Cole,1987-03-14,"Flat 2, 14 Alder Court",ZY4 7RD,amara@example.org,01632 960101,
      P2,Craig Bennett,,1980-01-01,"Flat 2, 14 Alder Court",ZY4 7RD,,,do-not-write-to-address; domestic-abuse
      P3,Keith Porter,,1950-06-07,"Flat 1, 14 Alder Court",ZY4 7RD,,,
      """;

  private static final SearchTerms AMARA =
      SearchTerms.basic(
          new PersonName("Amara Bennett"),
          new Address(List.of("Flat 2", "14 Alder Court"), new Postcode("zy47rd")));

  /** The files of the folder as bytes, by path, for a source that reads them from elsewhere. */
  protected static Map<String, byte[]> files() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("index.csv", INDEX.getBytes(StandardCharsets.UTF_8));
    files.put("people.csv", PEOPLE.getBytes(StandardCharsets.UTF_8));
    for (IndexedRecord record :
        RecordsIndex.read(new ByteArrayInputStream(files.get("index.csv"))).records()) {
      if (!record.id().equals("R5")) {
        files.put(record.path().value(), record.id().getBytes(StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  /** Makes a source with the records above; each file that is there holds its record's id. */
  protected abstract RecordsSource source() throws IOException;

  @Test
  void the_surest_come_first_then_the_oldest_and_each_says_why() throws IOException {
    assertThat(source().find(AMARA).found())
        .extracting(found -> found.record().id() + ": " + found.match().sentence())
        .containsExactly(
            "R5: Same name and address",
            "R1: Same name and address",
            "R4: No name on it, same address",
            "R2: Similar name, same address",
            "R3: Same name, another address");
  }

  @Test
  void a_name_alone_at_another_address_is_weak_and_is_not_left_out() throws IOException {
    assertThat(source().find(AMARA).found())
        .filteredOn(found -> found.record().id().equals("R3"))
        .extracting(found -> found.match().strength())
        .containsExactly(Match.Strength.WEAK);
  }

  @Test
  void a_line_that_cannot_be_read_is_told_with_every_search() throws IOException {
    assertThat(source().find(AMARA).faults())
        .extracting(IndexFault::sentence)
        .containsExactly("index.csv, line 8: the date is not a day written like 2026-11-27");
  }

  @Test
  void a_reference_finds_what_neither_name_nor_address_does() throws IOException {
    SearchTerms terms =
        new SearchTerms(List.of(new PersonName("Jo Vale")), List.of(), Set.of("t2"));
    assertThat(source().find(terms).found())
        .extracting(found -> found.record().id() + ": " + found.match().sentence())
        .containsExactly("R6: Same reference, another name, no address to compare");
  }

  @Test
  void a_record_found_by_its_id_keeps_everything_the_index_says() throws IOException {
    IndexedRecord record = source().record("R2").orElseThrow();
    assertThat(record.path().value()).isEqualTo("mail/two.txt");
    assertThat(record.title()).isEqualTo("Mail");
    assertThat(record.kind()).isEqualTo(RecordKind.MAIL);
    assertThat(record.date()).contains(LocalDate.of(2024, 2, 29));
    assertThat(record.system()).isEqualTo("complaints");
    assertThat(record.names())
        .containsExactly(new PersonName("Bennett, A"), new PersonName("Keith Porter"));
    assertThat(record.address()).contains("Flat 2, 14 Alder Court, ZY4 7RD");
    assertThat(record.reference()).isEmpty();
    assertThat(record.marking()).isEqualTo(Marking.OFFICIAL_SENSITIVE);
  }

  @Test
  void an_unknown_id_finds_nothing() throws IOException {
    assertThat(source().record("R99")).isEmpty();
  }

  @Test
  void a_record_opens_to_its_own_bytes() throws IOException {
    RecordsSource source = source();
    try (InputStream bytes = source.open(source.record("R2").orElseThrow())) {
      assertThat(new String(bytes.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("R2");
    }
  }

  @Test
  void a_file_that_is_not_there_is_said_by_the_id_of_its_record() throws IOException {
    RecordsSource source = source();
    IndexedRecord missing = source.record("R5").orElseThrow();
    assertThatThrownBy(() -> source.open(missing))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessage("the file of record R5");
  }

  @Test
  void the_person_on_record_is_found_with_those_who_share_the_home() throws IOException {
    List<FoundPerson> found = source().people(AMARA);
    assertThat(found)
        .extracting(person -> person.person().id() + ": " + person.match().sentence())
        .containsExactly("P1: Same name and address", "P2: Another name, same address");
    assertThat(found.getFirst().person().dateOfBirth().orElseThrow().value())
        .isEqualTo(LocalDate.of(1987, 3, 14));
    assertThat(found.getFirst().person().email().orElseThrow().value())
        .isEqualTo("amara@example.org");
    assertThat(found.getLast().person().flags())
        .containsExactlyInAnyOrder(ContactFlag.DO_NOT_WRITE_TO_ADDRESS, ContactFlag.DOMESTIC_ABUSE);
  }

  @Test
  void a_person_is_found_by_an_earlier_name() throws IOException {
    SearchTerms terms =
        new SearchTerms(List.of(new PersonName("Ms Amara Cole")), List.of(), Set.of());
    assertThat(source().people(terms))
        .extracting(person -> person.person().id())
        .containsExactly("P1");
  }
}
