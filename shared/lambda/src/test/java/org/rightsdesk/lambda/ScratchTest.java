package org.rightsdesk.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightsdesk.lambda.testing.InMemoryObjectStore;

/** What a function works on for a while: brought from the store, kept in it, and gone. */
class ScratchTest {
  private static final String BUCKET = "records";

  private final InMemoryObjectStore store = new InMemoryObjectStore();

  private static List<String> names() {
    return IntStream.rangeClosed(1, 100).mapToObj("page-%04d.png"::formatted).toList();
  }

  @Test
  void every_file_is_kept_and_brought_back_as_it_was(@TempDir Path from, @TempDir Path into)
      throws IOException {
    for (String name : names()) {
      Files.writeString(from.resolve(name), "content of " + name);
    }
    Files.createDirectory(from.resolve("inside"));

    Scratch.keep(from, store, BUCKET, "pages/1/");
    store.put(BUCKET, "pages/2/page-0001.png", "image/png", new byte[0]);
    Scratch.bring(store, BUCKET, "pages/1/", into);

    assertThat(store.keys(BUCKET, "pages/1/")).hasSize(100);
    assertThat(into).isDirectoryNotContaining(file -> !names().contains(name(file)));
    for (String name : names()) {
      assertThat(into.resolve(name)).hasContent("content of " + name);
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  @Test
  void one_object_that_cannot_be_brought_fails_all(@TempDir Path into) throws IOException {
    for (String name : names()) {
      store.put(BUCKET, "pages/1/" + name, "image/png", new byte[1]);
    }
    Files.createDirectory(into.resolve("page-0050.png"));

    assertThatThrownBy(() -> Scratch.bring(store, BUCKET, "pages/1/", into))
        .isInstanceOf(IOException.class)
        .hasMessage("an object could not be moved");
  }

  @Test
  void nothing_is_left_of_it() throws IOException {
    Path within;
    try (Scratch scratch = Scratch.open()) {
      within = scratch.folder("pages");
      Files.writeString(within.resolve("page"), "content");
    }
    assertThat(within.getParent()).doesNotExist();
  }
}
