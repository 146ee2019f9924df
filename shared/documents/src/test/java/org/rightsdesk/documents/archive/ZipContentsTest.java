package org.rightsdesk.documents.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightsdesk.documents.DocumentType;
import org.rightsdesk.documents.RefusalReason;
import org.rightsdesk.documents.canonical.FileInside;
import org.rightsdesk.documents.canonical.HiddenContent;
import org.rightsdesk.documents.conversion.Conversions;
import org.rightsdesk.documents.testing.ZipFiles;

class ZipContentsTest {
  private final Conversions conversions;

  ZipContentsTest(@TempDir Path folder) {
    this.conversions = new Conversions(folder);
  }

  @Test
  void each_file_is_taken_out_and_listed_and_none_leaves_its_folder() throws IOException {
    Conversions.Outcome archive =
        conversions.convert(
            new ZipFiles()
                .with("letters/", new byte[0])
                .with("letters/a.txt", "one")
                .with("../../b\u202Etxt.exe", "two")
                .bytes());

    assertThat(archive.record().type()).isEqualTo(DocumentType.ZIP);
    assertThat(archive.text())
        .isEqualTo("An archive of these files:\n\n1 | letters/a.txt\n2 | ../../btxt.exe");
    assertThat(archive.record().inside())
        .containsExactly(
            new FileInside("letters/a.txt", "0001"), new FileInside("../../btxt.exe", "0002"));
    assertThat(archive.inside(2)).isEqualTo("two".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void what_somebody_wrote_beside_the_files_is_told() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(file)) {
      ZipEntry entry = new ZipEntry("a.txt");
      entry.setComment("from Bennett");
      zip.putNextEntry(entry);
      zip.write('a');
      zip.setComment("for Porter");
    }

    assertThat(conversions.convert(file.toByteArray()).record().pages().getFirst().hidden())
        .containsExactly(
            new HiddenContent(HiddenContent.Kind.COMMENT, "for Porter"),
            new HiddenContent(HiddenContent.Kind.COMMENT, "a.txt: from Bennett"));
  }

  @Test
  void files_of_one_name_are_each_taken_out() throws IOException {
    byte[] archive =
        new ZipFiles().with("a.txt", "one").with("b.txt", "two").with("c.txt", "three").bytes();
    String renamed =
        new String(archive, StandardCharsets.ISO_8859_1)
            .replace("b.txt", "a.txt")
            .replace("c.txt", "a.txt");

    Conversions.Outcome opened = conversions.convert(renamed.getBytes(StandardCharsets.ISO_8859_1));

    assertThat(opened.inside(1)).isEqualTo("one".getBytes(StandardCharsets.UTF_8));
    assertThat(opened.inside(2)).isEqualTo("two".getBytes(StandardCharsets.UTF_8));
    assertThat(opened.inside(3)).isEqualTo("three".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void an_archive_with_too_many_files_or_a_password_is_refused() throws IOException {
    byte[] two = new ZipFiles().with("a", "1").with("b", "2").bytes();
    assertThat(conversions.convert(two, 1).refused()).isEqualTo(RefusalReason.TOO_MANY_FILES);

    byte[] locked = new ZipFiles().with("a", "1").bytes();
    String text = new String(locked, StandardCharsets.ISO_8859_1);
    int listed = text.indexOf("PK\1\2");
    locked[6] |= 1;
    locked[listed + 8] |= 1;
    assertThat(conversions.convert(locked).refused()).isEqualTo(RefusalReason.ENCRYPTED);
  }

  @Test
  void an_office_document_of_another_kind_is_not_opened_as_an_archive() throws IOException {
    byte[] open =
        new ZipFiles()
            .with("mimetype", "application/vnd.oasis.opendocument.text")
            .with("META-INF/manifest.xml", "<m/>")
            .bytes();

    assertThat(conversions.convert(open).refused()).isEqualTo(RefusalReason.UNSUPPORTED_TYPE);
  }
}
