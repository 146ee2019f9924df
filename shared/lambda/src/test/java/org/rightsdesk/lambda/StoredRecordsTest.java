package org.rightsdesk.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rightsdesk.lambda.testing.InMemoryObjectStore;
import org.rightsdesk.records.RecordPath;

class StoredRecordsTest {
  private static final RecordPath LIST = new RecordPath("people.csv");

  private final InMemoryObjectStore store = new InMemoryObjectStore();
  private final StoredRecords records = new StoredRecords(store, "folder");

  @Test
  void a_file_that_was_written_again_has_another_version_and_its_new_content() throws IOException {
    write("folder", "first");
    Optional<String> before = records.version(LIST);

    write("folder", "second");

    assertThat(records.version(LIST)).isPresent().isNotEqualTo(before);
    try (InputStream content = records.open(LIST).orElseThrow()) {
      assertThat(content).hasBinaryContent("second".getBytes(UTF_8));
    }
  }

  @Test
  void a_file_that_is_not_there_has_no_version_and_no_content() {
    write("elsewhere", "first");

    assertThat(records.version(LIST)).isEmpty();
    assertThat(records.open(LIST)).isEmpty();
  }

  private void write(String bucket, String content) {
    store.put(bucket, LIST.value(), "text/csv", content.getBytes(UTF_8));
  }
}
