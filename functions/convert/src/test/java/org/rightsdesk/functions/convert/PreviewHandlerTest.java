package org.rightsdesk.functions.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rightsdesk.documents.DocumentLimits;
import org.rightsdesk.documents.preview.PagePreview;
import org.rightsdesk.lambda.JsonText;
import org.rightsdesk.lambda.testing.Calls;
import org.rightsdesk.lambda.testing.InMemoryObjectStore;

/** Officers see pictures of identity documents, and nothing else of them. */
class PreviewHandlerTest {
  private final InMemoryObjectStore store = new InMemoryObjectStore();
  private final PreviewHandler handler =
      new PreviewHandler(store, new PagePreview(DocumentLimits.forIdentityDocuments()));

  private JsonText.Fields preview(byte[] file) throws IOException {
    return Calls.call(handler, Files.event(store, file));
  }

  private byte[] picture() {
    return store
        .read(store.find(Files.BUCKET, "pages/1/page-0001.png").orElseThrow().object())
        .orElseThrow();
  }

  @Test
  void a_photograph_becomes_one_picture_of_a_page() throws IOException {
    JsonText.Fields answer = preview(Files.picture("jpeg"));
    assertThat(answer.number("pages")).isEqualTo(1);
    assertThat(answer.text("kind")).isEqualTo("JPEG picture");
    assertThat(ImageIO.read(new ByteArrayInputStream(picture()))).isNotNull();
  }

  @Test
  void where_a_photograph_was_taken_is_not_in_its_picture() throws IOException {
    byte[] jpeg = Files.picture("jpeg");
    byte[] secret = "Exif\0\0 GPS 51.5007N 0.1246W Pixel of Ann".getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream tagged = new ByteArrayOutputStream();
    tagged.write(jpeg, 0, 2);
    tagged.writeBytes(new byte[] {(byte) 0xff, (byte) 0xe1, 0, (byte) (secret.length + 2)});
    tagged.writeBytes(secret);
    tagged.write(jpeg, 2, jpeg.length - 2);

    assertThat(preview(tagged.toByteArray()).number("pages")).isEqualTo(1);
    assertThat(new String(picture(), StandardCharsets.ISO_8859_1))
        .doesNotContain("GPS", "51.5007", "Ann");
  }

  @ParameterizedTest
  @MethodSource
  void what_is_no_picture_of_a_document_is_refused_and_leaves_nothing(byte[] file)
      throws IOException {
    assertThat(preview(file).maybeText("refused")).isPresent();
    assertThat(store.keys(Files.BUCKET, "pages/1/")).isEmpty();
  }

  static Stream<byte[]> what_is_no_picture_of_a_document_is_refused_and_leaves_nothing() {
    return Stream.of(
        new byte[0],
        "I am who I say I am.".getBytes(StandardCharsets.UTF_8),
        "MZ a program".getBytes(StandardCharsets.UTF_8),
        Arrays.copyOf(Files.picture("png"), 70));
  }

  @Test
  void the_version_that_was_scanned_is_pictured_and_not_one_put_in_its_place() throws IOException {
    Map<String, Object> event = Files.event(store, Files.picture("png"));
    store.put(Files.BUCKET, "raw/1", "image/png", "MZ".getBytes(StandardCharsets.UTF_8));
    assertThat(Calls.call(handler, event).number("pages")).isEqualTo(1);
  }

  @Test
  void a_document_that_is_gone_fails_without_naming_it() {
    Map<String, String> event =
        Map.of("bucket", Files.BUCKET, "key", "raw/ann", "versionId", "v9", "prefix", "pages/1/");
    assertThatThrownBy(() -> Calls.call(handler, event))
        .isInstanceOf(IOException.class)
        .hasMessageNotContaining("ann");
  }
}
