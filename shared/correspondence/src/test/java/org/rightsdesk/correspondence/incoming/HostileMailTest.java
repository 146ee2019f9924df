package org.rightsdesk.correspondence.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileMailTest {
  private static final long SEED = 20261123L;

  @ParameterizedTest
  @ValueSource(longs = {100_000, 40_000_000})
  void every_bomb_is_survived_in_a_heap_of_128_megabytes(long size)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                System.getProperty("java.home") + "/bin/java",
                "-Xmx128m",
                "-Xss512k",
                "-cp",
                System.getProperty("java.class.path"),
                BombProbe.class.getName(),
                String.valueOf(size))
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    System.out.println("Bombs of " + size + " bytes:\n" + output);
    assertThat(process.exitValue()).as(output).isZero();
    assertThat(output.lines().filter(line -> line.startsWith("BOMB ")))
        .hasSize(Bombs.families(10).size());
  }

  @Test
  void limits_name_what_was_too_much() {
    assertThat(reason("many parts")).isEqualTo(Unreadable.Reason.TOO_MANY_PARTS);
    assertThat(reason("deep multiparts")).isEqualTo(Unreadable.Reason.TOO_DEEP);
    assertThat(reason("deep attached mails")).isEqualTo(Unreadable.Reason.TOO_DEEP);
    assertThat(reason("many fields")).isEqualTo(Unreadable.Reason.TOO_MANY_FIELDS);
    assertThat(reason("one long field")).isEqualTo(Unreadable.Reason.HEADER_TOO_LONG);
    assertThat(reason("one folded field")).isEqualTo(Unreadable.Reason.HEADER_TOO_LONG);
  }

  @Test
  void reading_stops_when_its_time_is_over() {
    AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    InstantSource slow = () -> now.updateAndGet(before -> before.plus(Duration.ofMillis(400)));
    MailReading reading =
        new MailReader(MailLimits.STANDARD, slow).read(Bombs.family(1_000_000, "text"));
    assertThat(((Unreadable) reading).reason()).isEqualTo(Unreadable.Reason.TOO_SLOW);
    assertThat(reading.heading()).isPresent();
  }

  @Test
  void more_than_60_megabytes_after_decoding_is_too_large() {
    MailReading reading = Mails.reader().read(Bombs.family(61L * 1024 * 1024, "text"));
    assertThat(((Unreadable) reading).reason()).isEqualTo(Unreadable.Reason.TOO_LARGE);
  }

  @Test
  void a_mail_cut_anywhere_or_with_any_byte_changed_gives_exactly_one_reading() {
    System.out.println("Seed " + SEED);
    Random random = new Random(SEED);
    MailReader reader =
        new MailReader(MailLimits.STANDARD, Clock.fixed(Mails.ARRIVED, ZoneOffset.UTC));
    int readings = 0;
    List<byte[]> whole = samples();
    for (byte[] mail : whole) {
      for (int round = 0; round < 700; round++) {
        byte[] damaged = damaged(mail, random);
        MailReading reading = reader.read(damaged);
        if (reading instanceof ReadMail read) {
          ReceiptDateProposal.of(read, Mails.ARRIVED, Set.of("larkfieldhomes.example"));
          read.attachments().forEach(HostileMailTest::openAll);
        }
        readings++;
      }
    }
    assertThat(readings).isEqualTo(whole.size() * 700);
  }

  private static void openAll(Attachment attachment) {
    try (var stream = attachment.content().open()) {
      long size = stream.readAllBytes().length;
      assertThat(size).isEqualTo(attachment.size());
    } catch (IOException unreadable) {
      throw new AssertionError(attachment.id(), unreadable);
    }
  }

  private static byte[] damaged(byte[] mail, Random random) {
    byte[] damaged = mail.clone();
    if (random.nextInt(3) == 0) {
      return Arrays.copyOf(damaged, random.nextInt(damaged.length));
    }
    int flips = 1 + random.nextInt(8);
    for (int flip = 0; flip < flips; flip++) {
      damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
    }
    return damaged;
  }

  private static List<byte[]> samples() {
    String inner =
        Mails.head("Jo <jo@example.org>", "=?utf-8?Q?caf=C3=A9?=")
            + Mails.multipart(
                "alternative",
                List.of(
                    Mails.part("Content-Type: text/plain; charset=utf-8", "Send it, José."),
                    Mails.part("Content-Type: text/html", "<p>Send <b>it</b>, José.</p>")));
    String forward =
        "From: Jo <jo@example.org>\nSent: 12/03/2026 14:03\nTo: x\nSubject: y\n\nSend it.";
    List<byte[]> samples = new ArrayList<>();
    samples.add(Mails.bytes(Mails.plain(forward)));
    samples.add(Mails.bytes(Mails.plain("begin 644 cat.txt\n#0V%T\n`\nend\n" + forward)));
    samples.add(
        Mails.bytes(
            Mails.mixed(
                Mails.part("Content-Type: text/plain; charset=windows-1252", forward),
                Mails.part("Content-Type: message/rfc822", inner),
                Mails.part(
                    "Content-Type: application/pdf; name*0*=utf-8''a%20; name*1=b.pdf\n"
                        + "Content-Transfer-Encoding: base64",
                    Mails.base64(new byte[600])),
                Mails.part(
                    "Content-Type: application/ms-tnef; name=winmail.dat\n"
                        + "Content-Transfer-Encoding: quoted-printable",
                    "=41=42=\n=43"))));
    return samples;
  }

  private static Unreadable.Reason reason(String family) {
    MailReading reading = Mails.reader().read(Bombs.family(1_000_000, family));
    return ((Unreadable) reading).reason();
  }
}
