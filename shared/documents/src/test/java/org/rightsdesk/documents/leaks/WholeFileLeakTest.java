package org.rightsdesk.documents.leaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rightsdesk.documents.testing.RawPdf.line;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightsdesk.documents.DocumentLimits;
import org.rightsdesk.documents.bundle.PdfRedaction;
import org.rightsdesk.documents.bundle.RedactionFailure;
import org.rightsdesk.documents.redaction.Panel;
import org.rightsdesk.documents.testing.RawPdf;

/** The ways in which a secret could leak around a redaction as a whole. */
class WholeFileLeakTest {
  private static final String OPEN = line(72, 600, 11, "What everybody may read.");

  private final Path folder;

  WholeFileLeakTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static PdfRedaction redaction() {
    return new PdfRedaction(2, DocumentLimits.forRecords());
  }

  private static Panel panelOn(int page) {
    return new Panel(page, 90, 130, 220, 24, "third-party");
  }

  private static RawPdf pages(String first, String second) {
    return new RawPdf()
        .page(OPEN + line(100, 700, 12, first))
        .page(OPEN + line(100, 700, 12, second));
  }

  @Test
  void a_panel_hides_on_its_own_page_only_40() throws IOException {
    Channel.hides(folder, secret -> pages("Open", secret), panelOn(2));
    Secrets onTheOther = new Secrets(folder, secret -> pages(secret, "Open"), List.of(panelOn(2)));
    assertThat(onTheOther.inOutput()).isNotEmpty();
  }

  @Test
  void a_panel_for_a_page_that_is_not_there_stops_all_40() throws IOException {
    Path source = pages("one", "two").write(folder.resolve("source.pdf"));
    Path target = folder.resolve("target.pdf");

    assertThatThrownBy(
            () -> redaction().redact(source, List.of(panelOn(3)), target, "x", number -> {}))
        .isInstanceOf(RedactionFailure.class)
        .hasMessageContaining("page 3");
    assertThat(target).doesNotExist();
  }

  @Test
  void two_at_once_do_not_mix_41() throws Exception {
    Path a = pages(Secrets.A, "Alder").write(folder.resolve("a.pdf"));
    Path b = pages(Secrets.B, "Beech").write(folder.resolve("b.pdf"));
    byte[] aloneA = redacted(a, "a-alone.pdf");
    byte[] aloneB = redacted(b, "b-alone.pdf");

    try (ExecutorService both = Executors.newFixedThreadPool(2)) {
      for (int time = 0; time < 10; time++) {
        String end = time + ".pdf";
        List<Callable<byte[]>> work =
            List.of(() -> redacted(a, "a" + end), () -> redacted(b, "b" + end));
        List<Future<byte[]>> done = both.invokeAll(work);
        assertThat(done.getFirst().get()).isEqualTo(aloneA);
        assertThat(done.getLast().get()).isEqualTo(aloneB);
      }
    }
    assertThat(aloneA).isNotEqualTo(aloneB);
  }

  private byte[] redacted(Path source, String target) throws IOException, RedactionFailure {
    Path file = folder.resolve(target);
    redaction().redact(source, List.of(panelOn(1)), file, "Redacted", number -> {});
    return Files.readAllBytes(file);
  }

  @Test
  void what_is_said_of_a_failure_and_left_on_disk_holds_nothing_32() throws IOException {
    String secret = Secrets.A;
    RawPdf broken = new RawPdf();
    int font =
        broken.add("<</Type /Font /Subtype /Type0 /BaseFont /" + secret + " /Encoding /" + secret);
    broken.page(
        OPEN + "BT /" + secret + " 12 Tf 100 700 Td (" + secret + ") Tj ET\n",
        "/Font /" + secret + " " + font + " 0 R>>",
        "");
    Path source = broken.write(folder.resolve("source.pdf"));
    Path target = folder.resolve("target.pdf");

    assertThatThrownBy(() -> redaction().redact(source, List.of(), target, "x", number -> {}))
        .isInstanceOf(RedactionFailure.class)
        .satisfies(failure -> assertThat(trace(failure)).doesNotContain(secret));
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(source);
    }
  }

  private static String trace(Throwable failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    return trace.toString();
  }
}
