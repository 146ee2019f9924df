package org.rightsdesk.tools.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedactRehearsalTest {
  @Test
  void the_rehearsal_redacts_its_own_document(@TempDir Path folder) throws Exception {
    assertThat(RedactRehearsal.rehearse(folder)).isZero();
    assertThat(folder.resolve("out.pdf")).isNotEmptyFile();
  }
}
