package org.rightsdesk.documents.leaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightsdesk.documents.testing.RawPdf.line;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightsdesk.documents.DocumentLimits;
import org.rightsdesk.documents.bundle.PdfRedaction;
import org.rightsdesk.documents.bundle.RedactionFailure;
import org.rightsdesk.documents.redaction.Panel;
import org.rightsdesk.documents.testing.ExternalTools;
import org.rightsdesk.documents.testing.RawPdf;

/** Random secrets at random places, of which none may be left (39). */
class RandomSecretsTest {
  private static final int PAGES = 200;

  @Test
  void no_secret_is_left_and_every_other_word_is(@TempDir Path folder)
      throws IOException, RedactionFailure {
    ExternalTools.require("pdftotext", "qpdf", "mutool");
    long seed = 20261123;
    Random random = new Random(seed);
    RawPdf pdf = new RawPdf();
    List<Panel> panels = new ArrayList<>();
    List<String> secrets = new ArrayList<>();
    for (int page = 1; page <= PAGES; page++) {
      String secret = word(random, "zq");
      double x = 80 + random.nextInt(300);
      double y = 100 + random.nextInt(600);
      double size = 7 + random.nextInt(12);
      secrets.add(secret);
      pdf.page(line(60, 780, 11, "open" + page) + line(x, y, size, secret));
      panels.add(new Panel(page, x + 1, 842 - y - size * 0.6, size, size * 0.5, "third-party"));
    }
    Path source = pdf.write(folder.resolve("source.pdf"));
    Path target = folder.resolve("target.pdf");
    new PdfRedaction(2, DocumentLimits.forRecords())
        .redact(source, panels, target, "Redacted", number -> {});

    String words = ExternalTools.succeed("pdftotext", target.toString(), "-");
    String open =
        new String(
            ExternalTools.output("qpdf", "--qdf", target.toString(), "-"),
            StandardCharsets.ISO_8859_1);
    String seen = ExternalTools.text("mutool", "draw", "-q", "-F", "txt", target.toString());
    assertThat(words.split("\\[redacted]", -1)).hasSize(PAGES + 1);
    assertThat(secrets)
        .as("seed %d", seed)
        .noneMatch(words::contains)
        .noneMatch(open::contains)
        .noneMatch(seen::contains);
    for (int page = 1; page <= PAGES; page++) {
      assertThat(words).contains("open" + page + "\n");
    }
  }

  private static String word(Random random, String start) {
    StringBuilder word = new StringBuilder(start);
    int length = 4 + random.nextInt(8);
    for (int i = 0; i < length; i++) {
      word.append((char) ('a' + random.nextInt(26)));
    }
    return word.toString();
  }
}
