package org.rightsdesk.lambda.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightsdesk.domain.papers.Paper.StoredObject;
import org.rightsdesk.lambda.ports.ObjectStore;

/** What every store of objects does. The bucket must keep versions and be empty. */
public abstract class ObjectStoreContract {
  private static final String TYPE = "application/octet-stream";

  /** The store under test. */
  protected abstract ObjectStore store();

  /** An empty bucket of it that keeps versions. */
  protected abstract String bucket();

  private StoredObject put(String key, String text) {
    return store().put(bucket(), key, TYPE, text.getBytes(StandardCharsets.UTF_8));
  }

  private String read(StoredObject object) {
    return new String(store().read(object).orElseThrow(), StandardCharsets.UTF_8);
  }

  @Test
  void each_version_is_read_as_it_was_put() {
    StoredObject first = put("letter", "first");
    StoredObject second = put("letter", "second");

    assertThat(read(first)).isEqualTo("first");
    assertThat(read(second)).isEqualTo("second");
    assertThat(first.versionId()).isNotEqualTo(second.versionId());
  }

  @Test
  void the_newest_version_is_found_and_opened() throws IOException {
    put("letter", "first");
    StoredObject second = put("letter", "second");

    assertThat(store().find(bucket(), "letter")).contains(new ObjectStore.Found(second, 6));
    try (InputStream opened = store().open(bucket(), "letter").orElseThrow()) {
      assertThat(opened.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo("second");
    }
  }

  @Test
  void the_size_of_each_version_is_known() {
    StoredObject first = put("letter", "first");
    put("letter", "the second");

    assertThat(store().size(first)).contains(5L);
  }

  @Test
  void a_file_is_put_and_copied_back(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("sent"), "words");
    StoredObject object = store().put(bucket(), "letter", TYPE, file);

    assertThat(store().download(object, folder.resolve("copied"))).isTrue();
    assertThat(folder.resolve("copied")).hasContent("words");
  }

  @Test
  void keys_are_listed_in_order_below_their_prefix() {
    put("pages/b", "b");
    put("pages/a", "a");
    put("page", "neither");

    assertThat(store().keys(bucket(), "pages/")).containsExactly("pages/a", "pages/b");
  }

  @Test
  void the_newest_of_each_object_below_a_prefix_are_listed_in_order() {
    StoredObject other = put("pages/b", "b");
    put("pages/a", "first");
    StoredObject second = put("pages/a", "second");
    put("page", "neither");

    assertThat(store().newest(bucket(), "pages/"))
        .containsExactly(new ObjectStore.Found(second, 6), new ObjectStore.Found(other, 1));
  }

  @Test
  void one_version_goes_and_the_one_before_is_the_newest_again() {
    StoredObject first = put("letter", "first");
    StoredObject second = put("letter", "second");

    store().erase(second);

    assertThat(store().read(second)).isEmpty();
    assertThat(store().find(bucket(), "letter").map(ObjectStore.Found::object)).contains(first);
  }

  @Test
  void every_version_below_a_prefix_goes_and_nothing_else(@TempDir Path folder) {
    StoredObject first = put("pages/a", "first");
    put("pages/a", "second");
    put("pages/b", "third");
    StoredObject other = put("page", "stays");

    assertThat(store().eraseAll(bucket(), "pages/")).isEqualTo(3);
    assertThat(store().read(first)).isEmpty();
    assertThat(store().size(first)).isEmpty();
    assertThat(store().download(first, folder.resolve("copied"))).isFalse();
    assertThat(read(other)).isEqualTo("stays");
  }

  @Test
  void what_was_never_put_is_nowhere() {
    assertThat(store().find(bucket(), "letter")).isEmpty();
    assertThat(store().open(bucket(), "letter")).isEmpty();
    assertThat(store().keys(bucket(), "")).isEmpty();
    assertThat(store().newest(bucket(), "")).isEmpty();
    assertThat(store().eraseAll(bucket(), "")).isZero();
  }
}
