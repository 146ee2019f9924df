package org.rightsdesk.documents.leaks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.rightsdesk.documents.redaction.Panel;
import org.rightsdesk.documents.testing.RawPdf;

/**
 * Sees that nothing of a secret comes through a way in which it could.
 *
 * <p>It first sees that the judges find the secret in the source, so that a redactor which carried
 * it over would be found out, and for what shows, that forgetting the panel would be.
 */
final class Channel {
  private Channel() {}

  /** What shows is gone once panels are over it. */
  static void hides(Path folder, Function<String, RawPdf> maker, Panel... panels)
      throws IOException {
    Judges.require();
    Secrets secrets = new Secrets(folder, maker, List.of(panels));
    assertThat(secrets.inSource()).isNotEmpty();
    assertThat(secrets.inOutputWithoutPanels()).isNotEmpty();
    assertThat(secrets.inOutput()).isEmpty();
  }

  /** What does not show is gone without any panel. */
  static void drops(Path folder, Function<String, RawPdf> maker) throws IOException {
    Judges.require();
    Secrets secrets = new Secrets(folder, maker, List.of());
    assertThat(secrets.inSource()).isNotEmpty();
    assertThat(secrets.inOutput()).isEmpty();
  }
}
