package org.rightsdesk.local.bench.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightsdesk.documents.DocumentLimits;
import org.rightsdesk.documents.bundle.PdfRedaction;
import org.rightsdesk.documents.bundle.RedactionFailure;

class MixedBundleTest {
  private static final int ALL_KINDS = 20;

  @Test
  void it_is_the_same_each_time_and_every_page_can_be_redacted(@TempDir Path folder)
      throws IOException, RedactionFailure {
    MixedBundle bundle = MixedBundle.make(folder, ALL_KINDS);
    byte[] first = Files.readAllBytes(bundle.file());
    MixedBundle again = MixedBundle.make(folder, ALL_KINDS);
    assertThat(again).isEqualTo(bundle);
    assertThat(again.file()).hasBinaryContent(first);

    int pages =
        new PdfRedaction(1, DocumentLimits.forRecords())
            .redact(bundle.file(), bundle.panels(), folder.resolve("out.pdf"), "Redacted", _ -> {});
    assertThat(pages).isEqualTo(ALL_KINDS);
  }
}
