package org.rightsdesk.local.cloud.objects;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightsdesk.local.cloud.json.Json;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ObjectVersion;

/**
 * What a kill in the middle of a write can leave behind, and what is there after the next start.
 */
class StoreAfterAKillTest {

  @Test
  void everything_answered_for_is_there_and_half_a_write_is_not(@TempDir Path home)
      throws Exception {
    try (StoreFixture fixture = new StoreFixture(home)) {
      S3Client client = fixture.client("EVERYTHING");
      String first = put(client, "kept", "first");
      String second = put(client, "kept", "second");
      fixture.settle();
      fixture.created.clear();

      Path bucket = home.resolve("objects").resolve("records");
      Path object = onlyFolder(bucket);
      Files.write(bucket.resolve("bucketMetadata.json"), new byte[] {'{', '"', 'n'});
      Files.writeString(object.resolve("versions.json"), "");
      Files.writeString(object.resolve("0-binaryData"), "bytes of a version long deleted");
      Path half = Files.createDirectory(bucket.resolve("9f0b6a50-1111-4000-8000-000000000000"));
      Files.writeString(half.resolve("1-binaryData"), "half");
      Files.writeString(half.resolve("1-objectMetadata.json"), "{\"key\":\"ha");
      Files.write(
          home.resolve("created").resolve("0000000000000000001-cut-off.json"),
          Json.object("bucket", "records", "key", "kept").bytes());
      fixture.restart();

      S3Client again = fixture.client("EVERYTHING");
      assertThat(
              again.listObjectVersions(list -> list.bucket("records")).versions().stream()
                  .map(ObjectVersion::versionId))
          .containsExactlyInAnyOrder(first, second);
      assertThat(again.getObjectAsBytes(get -> get.bucket("records").key("kept")).asUtf8String())
          .isEqualTo("second");
      assertThat(half).doesNotExist();
      assertThat(object.resolve("0-binaryData")).doesNotExist();
      fixture.settle();
      assertThat(fixture.created).containsExactly("records/kept 6 " + second);
      put(again, "new", "third");
    }
  }

  private static String put(S3Client client, String key, String content) {
    return client
        .putObject(
            put -> put.bucket("records").key(key), RequestBody.fromBytes(content.getBytes(UTF_8)))
        .versionId();
  }

  private static Path onlyFolder(Path bucket) throws IOException {
    try (Stream<Path> found = Files.list(bucket)) {
      List<Path> folders = found.filter(Files::isDirectory).toList();
      assertThat(folders).hasSize(1);
      return folders.getFirst();
    }
  }
}
