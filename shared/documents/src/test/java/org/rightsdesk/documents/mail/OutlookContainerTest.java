package org.rightsdesk.documents.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightsdesk.documents.DocumentType;
import org.rightsdesk.documents.RefusalReason;
import org.rightsdesk.documents.canonical.FileInside;
import org.rightsdesk.documents.conversion.Conversions;

class OutlookContainerTest {
  private static final int BINARY = 0x0102;
  private static final int WIDE_WORDS = 0x001F;

  private final Conversions conversions;

  OutlookContainerTest(@TempDir Path folder) {
    this.conversions = new Conversions(folder);
  }

  private static ByteBuffer littleEndian(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static byte[] attribute(int level, int id, byte[] value) {
    return littleEndian(11 + value.length)
        .put((byte) level)
        .putInt(id)
        .putInt(value.length)
        .put(value)
        .putShort((short) 0)
        .array();
  }

  private static byte[] property(int id, int type, byte[] value) {
    int padded = (value.length + 3) / 4 * 4;
    return littleEndian(16 + padded)
        .putInt(1)
        .putShort((short) type)
        .putShort((short) id)
        .putInt(1)
        .putInt(value.length)
        .put(value)
        .array();
  }

  private static byte[] container(byte[]... attributes) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(littleEndian(6).putInt(0x223E9F78).putShort((short) 1).array());
    for (byte[] attribute : attributes) {
      file.writeBytes(attribute);
    }
    return file.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void its_text_is_read_and_its_attachments_are_taken_out_under_their_long_names()
      throws IOException {
    byte[] longName =
        property(0x3707, WIDE_WORDS, "a long name.pdf\0".getBytes(StandardCharsets.UTF_16LE));
    Conversions.Outcome outcome =
        conversions.convert(
            container(
                attribute(1, 0x18004, bytes("The noise\0")),
                attribute(1, 0x2800C, bytes("It was loud.\r\n\r\nJo\0")),
                attribute(2, 0x69002, new byte[14]),
                attribute(2, 0x18010, bytes("ALONG~1.PDF\0")),
                attribute(2, 0x6800F, bytes("first")),
                attribute(2, 0x69005, longName),
                attribute(2, 0x69002, new byte[14]),
                attribute(2, 0x18010, bytes("b.txt\0")),
                attribute(2, 0x6800F, bytes("second"))));

    assertThat(outcome.record().type()).isEqualTo(DocumentType.OUTLOOK_CONTAINER);
    assertThat(outcome.text())
        .isEqualTo(
            """
            Subject: The noise
            [attached 1: a long name.pdf]
            [attached 2: b.txt]

            It was loud.

            Jo""");
    assertThat(outcome.record().inside())
        .extracting(FileInside::name)
        .containsExactly("a long name.pdf", "b.txt");
    assertThat(outcome.inside(2)).isEqualTo(bytes("second"));
  }

  @Test
  void a_formatted_text_is_read_as_a_page_and_one_in_words_own_form_is_taken_out()
      throws IOException {
    // Six letters of what every text begins with, four of its own, and the mark of its end.
    byte[] packed =
        littleEndian(25)
            .put(new byte[8])
            .put(bytes("LZFu"))
            .putInt(0)
            .put(HexFormat.of().parseHex("210004"))
            .put(bytes(" hi}"))
            .put(HexFormat.of().parseHex("0d90"))
            .array();
    Conversions.Outcome markup =
        conversions.convert(
            container(
                attribute(1, 0x69003, property(0x1013, BINARY, bytes("<p>Hello <b>you</b>")))));
    Conversions.Outcome rich =
        conversions.convert(container(attribute(1, 0x69003, property(0x1009, BINARY, packed))));

    assertThat(markup.text()).isEqualTo("Hello you");
    assertThat(rich.text()).isEqualTo("[the text of the mail is file 1]");
    assertThat(new String(rich.inside(1), StandardCharsets.US_ASCII)).isEqualTo("{\\rtf1 hi}");
  }

  @Test
  void one_that_is_cut_short_is_refused() throws IOException {
    byte[] whole = container(attribute(1, 0x18004, bytes("The noise\0")));

    for (int length = 7; length < whole.length; length += 3) {
      assertThat(conversions.convert(Arrays.copyOf(whole, length)).refused())
          .isEqualTo(RefusalReason.DAMAGED);
    }
  }
}
