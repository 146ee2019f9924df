package org.rightsdesk.local.cloud.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightsdesk.documents.picture.PixelArea;
import org.rightsdesk.documents.recognition.RecognisedWord;
import org.rightsdesk.local.cloud.http.LocalServer;
import org.rightsdesk.local.cloud.identity.Credentials;
import org.rightsdesk.local.cloud.identity.Identities;
import org.rightsdesk.local.cloud.json.Json;
import org.rightsdesk.local.cloud.template.Resource;
import org.rightsdesk.local.cloud.template.Template;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.textract.TextractClient;
import software.amazon.awssdk.services.textract.model.Block;
import software.amazon.awssdk.services.textract.model.BlockType;
import software.amazon.awssdk.services.textract.model.TextractException;
import software.amazon.awssdk.services.textract.model.UnsupportedDocumentException;

/** The service as its own client finds it here. */
final class RecogniserGateTest {
  private final Identities identities;
  private final LocalServer gate;

  RecogniserGateTest(@TempDir Path folder) throws IOException {
    Json policies =
        Json.read(
            """
            [{"Statement": {"Effect": "Allow", "Action": "textract:DetectDocumentText",
              "Resource": "*"}}]
            """);
    this.identities =
        new Identities(
            new Template(
                Map.of(
                    "Reader", function("Reader", Json.object("Policies", policies)),
                    "Other", function("Other", Json.object()))),
            folder.resolve("secret"));
    this.gate =
        RecogniserGate.start(
            image ->
                Optional.of(
                    List.of(
                        new RecognisedWord("Dear", new PixelArea(20, 10, 60, 20), 0, 91),
                        new RecognisedWord("Ann", new PixelArea(70, 10, 100, 20), 0, 92),
                        new RecognisedWord("thanks", new PixelArea(20, 30, 80, 40), 1, 93))),
            identities);
  }

  private static Resource function(String id, Json properties) {
    return new Resource(id, "AWS::Serverless::Function", id, properties);
  }

  @AfterEach
  void stop() {
    gate.close();
  }

  private List<Block> read(String role, byte[] image) {
    Credentials credentials = identities.of(role);
    try (TextractClient client =
        TextractClient.builder()
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .endpointOverride(gate.address())
            .region(Region.EU_WEST_2)
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(credentials.accessKey(), credentials.secret())))
            .build()) {
      return client
          .detectDocumentText(
              detect -> detect.document(page -> page.bytes(SdkBytes.fromByteArray(image))))
          .blocks();
    }
  }

  private static byte[] picture() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(200, 100, BufferedImage.TYPE_BYTE_GRAY), "png", bytes);
    return bytes.toByteArray();
  }

  @Test
  void lines_name_their_words_which_stand_at_shares_of_the_picture() throws IOException {
    List<Block> blocks = read("Reader", picture());
    assertThat(blocks)
        .filteredOn(block -> block.blockType() == BlockType.LINE)
        .extracting(line -> line.relationships().getFirst().ids())
        .containsExactly(List.of("word-0", "word-1"), List.of("word-2"));
    Block name =
        blocks.stream().filter(block -> block.id().equals("word-1")).findAny().orElseThrow();
    assertThat(name.text()).isEqualTo("Ann");
    assertThat(name.confidence()).isEqualTo(92);
    assertThat(name.geometry().boundingBox().left()).isEqualTo(0.35f);
    assertThat(name.geometry().boundingBox().height()).isEqualTo(0.1f);
  }

  @Test
  void whoever_may_not_is_refused() {
    assertThatThrownBy(() -> read("Other", picture()))
        .isInstanceOf(TextractException.class)
        .hasMessageContaining("not authorized to perform: textract:DetectDocumentText");
  }

  @Test
  void what_is_no_picture_is_refused_as_the_service_does() {
    assertThatThrownBy(() -> read("Reader", new byte[] {1, 2, 3}))
        .isInstanceOf(UnsupportedDocumentException.class);
  }
}
