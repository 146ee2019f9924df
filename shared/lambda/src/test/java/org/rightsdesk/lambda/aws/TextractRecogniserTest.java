package org.rightsdesk.lambda.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.rightsdesk.documents.canonical.PictureKind;
import org.rightsdesk.documents.picture.PagePicture;
import org.rightsdesk.documents.picture.PixelArea;
import org.rightsdesk.documents.recognition.RecognisedWord;
import org.rightsdesk.lambda.Log;
import software.amazon.awssdk.services.textract.TextractClient;
import software.amazon.awssdk.services.textract.model.Block;
import software.amazon.awssdk.services.textract.model.BlockType;
import software.amazon.awssdk.services.textract.model.DetectDocumentTextRequest;
import software.amazon.awssdk.services.textract.model.DetectDocumentTextResponse;
import software.amazon.awssdk.services.textract.model.Relationship;
import software.amazon.awssdk.services.textract.model.RelationshipType;
import software.amazon.awssdk.services.textract.model.ThrottlingException;

class TextractRecogniserTest {
  private final List<byte[]> sent = new ArrayList<>();
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  /** A client that answers what it is told. */
  private final class FakeTextract implements TextractClient {
    private final Supplier<List<Block>> answer;

    FakeTextract(Supplier<List<Block>> answer) {
      this.answer = answer;
    }

    @Override
    public DetectDocumentTextResponse detectDocumentText(DetectDocumentTextRequest request) {
      sent.add(request.document().bytes().asByteArray());
      return DetectDocumentTextResponse.builder().blocks(answer.get()).build();
    }

    @Override
    public String serviceName() {
      return "textract";
    }

    @Override
    public void close() {
      sent.clear();
    }
  }

  private Optional<List<RecognisedWord>> read(PagePicture picture, Supplier<List<Block>> answer) {
    Log log =
        new Log(
            "convert",
            Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
            new PrintStream(printed, true, StandardCharsets.UTF_8));
    return new TextractRecogniser(() -> new FakeTextract(answer), log).recognise(picture);
  }

  private static PagePicture picture(int width, int height, PictureKind kind) {
    int channels = kind == PictureKind.COLOUR ? 3 : 1;
    return new PagePicture(width, height, kind, new byte[width * height * channels]);
  }

  private static Block line(String... words) {
    return Block.builder()
        .blockType(BlockType.LINE)
        .id("line" + words[0])
        .text("a line")
        .relationships(Relationship.builder().type(RelationshipType.CHILD).ids(words).build())
        .build();
  }

  private static Block word(String text, float left, float top) {
    return Block.builder()
        .blockType(BlockType.WORD)
        .id(text)
        .text(text)
        .confidence(88f)
        .geometry(place -> place.boundingBox(b -> b.left(left).top(top).width(.25f).height(.125f)))
        .build();
  }

  @Test
  void the_words_of_each_line_come_in_its_order_at_their_pixels() {
    Block page = Block.builder().blockType(BlockType.PAGE).id("page").build();
    List<Block> blocks =
        List.of(
            page,
            line("Dear", "Ann"),
            line("thanks"),
            word("thanks", 0, .5f),
            word("Ann", .5f, .25f),
            word("Dear", .25f, .25f));

    assertThat(read(picture(80, 160, PictureKind.TEXT), () -> blocks))
        .contains(
            List.of(
                new RecognisedWord("Dear", new PixelArea(20, 40, 40, 60), 0, 88),
                new RecognisedWord("Ann", new PixelArea(40, 40, 60, 60), 0, 88),
                new RecognisedWord("thanks", new PixelArea(0, 80, 20, 100), 1, 88)));
  }

  @Test
  void what_is_plain_is_sent_as_PNG_and_a_photograph_as_JPEG() {
    assertThat(read(picture(80, 160, PictureKind.TEXT), List::of)).contains(List.of());
    assertThat(read(picture(80, 160, PictureKind.COLOUR), List::of)).contains(List.of());
    assertThat(sent.get(0)).startsWith((byte) 0x89, (byte) 'P', (byte) 'N', (byte) 'G');
    assertThat(sent.get(1)).startsWith((byte) 0xFF, (byte) 0xD8);
  }

  @Test
  void a_call_that_fails_leaves_the_page_unread_and_is_logged_without_its_message() {
    assertThat(
            read(
                picture(80, 160, PictureKind.TEXT),
                () -> {
                  throw ThrottlingException.builder().message("Ann").build();
                }))
        .isEmpty();
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("a page was not recognised", "ThrottlingException")
        .doesNotContain("Ann");
  }

  @Test
  void a_page_that_the_service_would_not_take_is_not_sent() {
    assertThat(read(picture(10_001, 2, PictureKind.TEXT), List::of)).isEmpty();
    assertThat(sent).isEmpty();
    assertThat(printed.toString(StandardCharsets.UTF_8)).contains("too large to be recognised");
  }
}
