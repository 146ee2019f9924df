package org.rightsdesk.local.cloud.objects;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightsdesk.local.cloud.objects.CreatedObjects.Created;

final class CreatedObjectsTest {

  private static final Created LETTER = new Created("records", "letter", Optional.empty(), "e", 1);

  private final BlockingQueue<String> steps = new LinkedBlockingQueue<>();
  private final CreatedObjects.Work work =
      new CreatedObjects.Work() {
        @Override
        public void run(Created created) {
          steps.add("worked on " + created.key());
        }

        @Override
        public Optional<Created> look(String bucket, String key) {
          steps.add("looked for " + key);
          return Optional.empty();
        }
      };

  private final Path folder;

  CreatedObjectsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void an_object_that_is_being_created_is_not_taken_for_one_left_by_an_earlier_run()
      throws Exception {
    try (CreatedObjects objects = new CreatedObjects(folder, work)) {
      Path note = objects.begin("records", "letter");
      objects.resume();
      objects.created(note, LETTER);
      assertThat(steps.poll(1, TimeUnit.MINUTES)).isEqualTo("worked on letter");
    }
  }

  @Test
  void an_object_that_an_earlier_run_was_creating_is_looked_for() throws Exception {
    try (CreatedObjects killed = new CreatedObjects(folder, work)) {
      killed.begin("records", "letter");
    }
    try (CreatedObjects objects = new CreatedObjects(folder, work)) {
      objects.resume();
      assertThat(steps.poll(1, TimeUnit.MINUTES)).isEqualTo("looked for letter");
      assertThat(List.copyOf(steps)).isEmpty();
    }
  }
}
