package org.rightsdesk.documents.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightsdesk.documents.DocumentType;
import org.rightsdesk.documents.RefusalReason;
import org.rightsdesk.documents.conversion.Conversions;
import org.rightsdesk.domain.casework.Room;

/**
 * Documents that other programs locked: {@code agile.xlsx} msoffcrypto-tool 6.1, the others Apache
 * POI 5.5.1. The workbooks have the password that programs try by themselves, the letter another.
 */
class LockedOfficeTest {
  private static final String PASSWORD = "fuchsia gate";

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
  void a_lock_that_asks_for_more_work_than_the_format_allows_is_not_tried() throws Exception {
    String way =
        " cipherAlgorithm=\"AES\" cipherChaining=\"ChainingModeCBC\" hashAlgorithm=\"SHA512\"";
    String description =
        "<encryption><keyData"
            + way
            + "/><keyEncryptors><keyEncryptor><encryptedKey spinCount=\"%d\""
            + way
            + " encryptedKeyValue=\"\"/></keyEncryptor></keyEncryptors></encryption>";

    assertThat(AgileLock.read(description.formatted(10_000_000).getBytes(StandardCharsets.UTF_8)))
        .isPresent();
    assertThat(AgileLock.read(description.formatted(10_000_001).getBytes(StandardCharsets.UTF_8)))
        .isEmpty();
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
