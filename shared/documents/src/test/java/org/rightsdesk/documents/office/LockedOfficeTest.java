package org.rightsdesk.documents.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.logging.log4j.LogManager;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightsdesk.documents.DocumentType;
import org.rightsdesk.documents.RefusalReason;
import org.rightsdesk.documents.RefusedFile;
import org.rightsdesk.documents.conversion.Conversions;
import org.rightsdesk.domain.casework.Room;

/**
 * Documents that other programs locked: {@code agile.xlsx} msoffcrypto-tool 6.1, the others Apache
 * POI 5.5.1. The workbooks have the password that programs try by themselves, the letter another.
 */
class LockedOfficeTest {
  private static final String PASSWORD = "fuchsia gate";
  private static final int SECTOR = 512;

  private final Conversions conversions;

  LockedOfficeTest(@TempDir Path folder) {
    this.conversions = new Conversions(folder);
  }

  private static byte[] file(String name) throws IOException {
    try (InputStream file = LockedOfficeTest.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(file).readAllBytes();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"agile.xlsx", "agile-sha1.xlsx", "standard.xlsx", "standard-256.xlsx"})
  void a_workbook_that_programs_open_without_a_question_is_read(String name) throws IOException {
    Conversions.Outcome outcome = conversions.convert(file(name));

    assertThat(outcome.text()).isEqualTo("Sheet: Rent\n\n1 | Bennett");
    assertThat(outcome.record().type()).isEqualTo(DocumentType.WORKBOOK);
    assertThat(conversions.convert(file(name), "another").text()).endsWith("Bennett");
  }

  @Test
  void a_long_document_is_opened_piece_by_piece() throws IOException {
    Conversions.Outcome outcome = conversions.convert(file("agile.xlsx"));
    StringBuilder note = new StringBuilder();
    for (int i = 0; i < 450; i++) {
      note.append("line ").append(i).append(" of the note\n");
    }

    assertThat(new String(outcome.inside(1), StandardCharsets.UTF_8)).isEqualTo(note.toString());
  }

  @Test
  void a_document_with_a_password_of_its_own_opens_with_that_alone() throws IOException {
    byte[] letter = file("agile.docx");

    assertThat(conversions.convert(letter).refused()).isEqualTo(RefusalReason.ENCRYPTED);
    assertThat(conversions.convert(letter, "fuchsia").refused()).isEqualTo(RefusalReason.ENCRYPTED);
    assertThat(conversions.convert(letter, PASSWORD).text()).isEqualTo("Dear Ms Bennett");
  }

  @Test
  void nothing_of_what_was_opened_stays_beside_the_record_which_is_known_by_what_was_locked()
      throws Exception {
    byte[] letter = file("agile.docx");
    Conversions.Outcome outcome = conversions.convert(letter, PASSWORD);
    String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(letter));

    assertThat(outcome.record().sha256()).isEqualTo(hash);
    try (Stream<Path> files = Files.walk(outcome.folder())) {
      assertThat(files.filter(Files::isRegularFile).map(Path::getFileName).map(Path::toString))
          .containsExactlyInAnyOrder(
              "page-0001.png", "preview-0001.png", "record.json", "text.txt");
    }
    assertThat(conversions.convert(letter, Room.MOST).refused()).isEqualTo(RefusalReason.ENCRYPTED);
  }

  @Test
  void a_lock_that_is_not_known_is_one_whose_password_we_do_not_have() throws IOException {
    for (String known : List.of("\"AES\"", "ChainingModeCBC", "\"SHA512\"")) {
      String other = known.replaceAll("[A-Z]", "9");
      assertThat(conversions.convert(changed("agile.xlsx", known, other)).refused())
          .as(known)
          .isEqualTo(RefusalReason.ENCRYPTED);
    }
  }

  @Test
  void a_lock_that_asks_for_more_work_than_the_format_allows_is_not_tried() {
    EncryptionInfo lock = new EncryptionInfo(EncryptionMode.agile);

    lock.getVerifier().setSpinCount(10_000_000);
    assertThat(LockedOffice.isTried(lock)).isTrue();
    lock.getVerifier().setSpinCount(10_000_001);
    assertThat(LockedOffice.isTried(lock)).isFalse();
  }

  @Test
  void only_the_two_locks_of_documents_of_today_are_tried() {
    assertThat(Stream.of(EncryptionMode.values()).map(EncryptionInfo::new))
        .filteredOn(LockedOffice::isTried)
        .extracting(EncryptionInfo::getEncryptionMode)
        .containsExactlyInAnyOrder(EncryptionMode.agile, EncryptionMode.standard);
  }

  @Test
  void a_lock_by_another_cipher_is_not_opened_even_with_the_right_password() throws IOException {
    assertThat(conversions.convert(file("agile-3des.xlsx")).refused())
        .isEqualTo(RefusalReason.ENCRYPTED);
  }

  @Test
  void a_description_longer_than_any_is_not_read() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (POIFSFileSystem files =
        new POIFSFileSystem(new ByteArrayInputStream(file("agile.docx")))) {
      byte[] description =
          files.createDocumentInputStream(EncryptionInfo.ENCRYPTION_INFO_ENTRY).readAllBytes();
      byte[] longer = Arrays.copyOf(description, 1 << 17);
      Arrays.fill(longer, description.length, longer.length, (byte) ' ');
      files.createOrUpdateDocument(
          new ByteArrayInputStream(longer), EncryptionInfo.ENCRYPTION_INFO_ENTRY);
      files.writeFilesystem(file);
    }

    assertThat(conversions.convert(file.toByteArray(), PASSWORD).refused())
        .isEqualTo(RefusalReason.DAMAGED);
  }

  @Test
  void a_description_that_is_no_xml_is_damaged() throws IOException {
    assertThat(conversions.convert(changed("agile.xlsx", "<keyData", "<<eyData")).refused())
        .isEqualTo(RefusalReason.DAMAGED);
  }

  @Test
  void a_document_that_says_it_is_longer_than_its_file_is_not_written_down(@TempDir Path folder)
      throws IOException {
    byte[] file = file("agile.xlsx");
    littleEndian(file).putLong(sector(start(file)), Integer.MAX_VALUE);
    Path locked = Files.write(folder.resolve("locked"), file);

    assertThatExceptionOfType(RefusedFile.class)
        .isThrownBy(() -> LockedOffice.open(locked, Optional.empty(), folder.resolve("opened")))
        .returns(RefusalReason.DAMAGED, RefusedFile::reason);
    assertThat(folder.resolve("opened")).doesNotExist();
  }

  @Test
  void sectors_that_go_round_in_circles_end() throws IOException {
    byte[] file = file("agile.xlsx");
    int table = sector(littleEndian(file).getInt(76));
    int document = start(file);
    littleEndian(file).putInt(table + 4 * document, document);
    assertThat(conversions.convert(file).refused()).isEqualTo(RefusalReason.DAMAGED);

    for (int sector = 0; sector < SECTOR / 4; sector++) {
      littleEndian(file).putInt(table + 4 * sector, sector);
    }
    assertThat(conversions.convert(file).refused()).isEqualTo(RefusalReason.UNSUPPORTED_TYPE);
  }

  @Test
  void the_library_that_opens_locks_has_nowhere_to_write_what_it_says() {
    assertThat(LogManager.getLogger(EncryptionInfo.class).isFatalEnabled()).isFalse();
  }

  private static int sector(int number) {
    return (number + 1) * SECTOR;
  }

  /** The first sector of the document within, by its entry in the directory. */
  private static int start(byte[] file) {
    byte[] name = Decryptor.DEFAULT_POIFS_ENTRY.getBytes(StandardCharsets.UTF_16LE);
    int entry =
        new String(file, StandardCharsets.ISO_8859_1)
            .indexOf(new String(name, StandardCharsets.ISO_8859_1));
    return littleEndian(file).getInt(entry + 116);
  }

  private static ByteBuffer littleEndian(byte[] file) {
    return ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static byte[] changed(String name, String from, String to) throws IOException {
    String bytes = new String(file(name), StandardCharsets.ISO_8859_1);
    String changed = bytes.replace(from, to);
    assertThat(changed).isNotEqualTo(bytes);
    return changed.getBytes(StandardCharsets.ISO_8859_1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"agile-sha1.xlsx", "standard.xlsx"})
  void every_truncation_and_many_a_changed_byte_of_a_locked_file_gives_an_answer(String name)
      throws IOException {
    byte[] whole = file(name);
    for (int at = 0; at < whole.length; at += 997) {
      byte[] changed = whole.clone();
      changed[at] ^= (byte) 0xFF;

      assertThat(conversions.convert(Arrays.copyOf(whole, at + 1))).isNotNull();
      assertThat(conversions.convert(changed)).isNotNull();
    }
  }
}
