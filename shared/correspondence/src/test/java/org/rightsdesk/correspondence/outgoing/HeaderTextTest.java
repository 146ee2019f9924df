package org.rightsdesk.correspondence.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rightsdesk.domain.people.EmailAddress;
import org.rightsdesk.domain.people.PersonName;

/** No value can start a header or a receiver of its own (threat D7). */
class HeaderTextTest {
  static Stream<String> injections() {
    Stream<String> breaks =
        Stream.of(
            "\r\n",
            "\n",
            "\r",
            "\n\r",
            "\r\n ",
            "\n\t",
            "\u0000",
            "\u0000\r\n",
            "\u000B",
            "\f",
            "\u001C",
            "\u001D",
            "\u001E",
            "\u0085",
            "\u2028",
            "\u2029",
            "\u0001",
            "\b",
            "\u001B",
            "\u007F",
            "\u009F",
            "\u202E",
            "\u2066",
            "\uFEFF",
            "\u200B",
            "\t",
            "\uD800",
            "\uDC00",
            "\r\n\r\n",
            "\u2028\u2029",
            "=?utf-8?Q?=0D=0A?=",
            "=?utf-8?B?DQo=?=",
            "=?us-ascii?q?=0a?=");
    Stream<String> overlong =
        Stream.of(
                new byte[] {(byte) 0xC0, (byte) 0x8A, '\n'},
                new byte[] {(byte) 0xE0, (byte) 0x80, (byte) 0x8D, '\r'},
                new byte[] {(byte) 0xC4, (byte) 0x8D, '\n'},
                new byte[] {(byte) 0xE5, (byte) 0x98, (byte) 0x8A, '\r'},
                new byte[] {(byte) 0xF0, (byte) 0x80, (byte) 0x80, (byte) 0x8A, '\n'},
                new byte[] {'\n', (byte) 0xFF},
                new byte[] {(byte) 0xC2, (byte) 0x85})
            .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    return Stream.concat(breaks, overlong)
        .map(breaking -> "Reference" + breaking + "Bcc: thief@example.org");
  }

  @ParameterizedTest
  @MethodSource("injections")
  void a_value_that_could_break_a_header_is_refused(String value) {
    assertThatThrownBy(() -> HeaderText.checked(value))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new LetterText(Optional.empty(), value, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> new OutgoingMail(new EmailAddress("jo@example.org"), value, "plain", "html"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new StaffMail.TriageAcknowledgement(value, true))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new EmailAddress("jo@example.org" + value.substring(9)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @MethodSource("injections")
  void what_a_resident_typed_never_reaches_a_header(String value) {
    LetterText letter =
        new LetterWriter(Samples.ORGANISATION)
            .write(
                new ResidentMail.Withdrawn(
                    new PersonName(value), "RD-2026-0001", LocalDate.of(2029, 1, 1)));
    OutgoingMail mail = OutgoingMail.of(new EmailAddress("jo@example.org"), letter);
    assertThat(mail.subject()).isEqualTo("You have withdrawn your request");
    assertThat(mail.to().value()).isEqualTo("jo@example.org");
  }

  @Test
  void there_are_forty_variants() {
    assertThat(injections()).hasSize(40);
  }

  @Test
  void an_ordinary_subject_passes() {
    assertThat(HeaderText.checked("We have José’s request – RD-2026-0001"))
        .isEqualTo("We have José’s request – RD-2026-0001");
  }
}
