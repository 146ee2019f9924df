package org.rightsdesk.lambda.aws;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.rightsdesk.documents.canonical.PictureKind;
import org.rightsdesk.documents.picture.PagePicture;
import org.rightsdesk.documents.picture.PictureEncoder;
import org.rightsdesk.documents.picture.PixelArea;
import org.rightsdesk.documents.picture.PngWriter;
import org.rightsdesk.documents.recognition.RecognisedWord;
import org.rightsdesk.documents.recognition.TextRecogniser;
import org.rightsdesk.lambda.Log;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.textract.TextractClient;
import software.amazon.awssdk.services.textract.model.Block;
import software.amazon.awssdk.services.textract.model.BlockType;
import software.amazon.awssdk.services.textract.model.BoundingBox;
import software.amazon.awssdk.services.textract.model.RelationshipType;

/**
 * Words on scans by Textract: one picture a call, of which the service keeps nothing for us.
 *
 * <p>A picture that the service would not take, or a call that failed after its retries, leaves the
 * page unread; the log says so, the page does, and the record is converted all the same.
 */
public final class TextractRecogniser implements TextRecogniser {
  private static final int MOST_BYTES = 10_000_000;
  private static final int LONGEST_SIDE = 10_000;

  private final Supplier<TextractClient> client;
  private final Log log;

  public TextractRecogniser(Supplier<TextractClient> client, Log log) {
    this.client = client;
    this.log = log;
  }

  @Override
  public Optional<List<RecognisedWord>> recognise(PagePicture picture) {
    byte[] file = file(picture);
    if (Math.max(picture.width(), picture.height()) > LONGEST_SIDE || file.length > MOST_BYTES) {
      log.note("a page is too large to be recognised", Map.of());
      return Optional.empty();
    }
    try {
      List<Block> blocks =
          client
              .get()
              .detectDocumentText(
                  detect -> detect.document(page -> page.bytes(SdkBytes.fromByteArrayUnsafe(file))))
              .blocks();
      return Optional.of(words(blocks, picture));
    } catch (SdkException e) {
      log.failure("a page was not recognised", e, Map.of());
      return Optional.empty();
    }
  }

  /** PNG for what is plain, JPEG for photographs, which are many times smaller so. */
  private static byte[] file(PagePicture picture) {
    if (picture.kind() != PictureKind.TEXT) {
      return PictureEncoder.encode(picture).bytes();
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      PngWriter.write(picture, file);
    } catch (IOException e) {
      throw new IllegalStateException("memory can be written to", e);
    }
    return file.toByteArray();
  }

  /** Lines come in reading order, and name their words by the ids of blocks. */
  private static List<RecognisedWord> words(List<Block> blocks, PagePicture picture) {
    Map<String, Block> byId =
        blocks.stream().collect(java.util.stream.Collectors.toMap(Block::id, block -> block));
    List<RecognisedWord> words = new ArrayList<>();
    int line = 0;
    for (Block block : blocks) {
      if (block.blockType() != BlockType.LINE) {
        continue;
      }
      int number = line++;
      for (String id : wordsOf(block)) {
        Optional.ofNullable(byId.get(id))
            .filter(word -> !word.text().isBlank())
            .map(word -> word(word, number, picture))
            .ifPresent(words::add);
      }
    }
    return words;
  }

  private static List<String> wordsOf(Block line) {
    return line.relationships().stream()
        .filter(relation -> relation.type() == RelationshipType.CHILD)
        .flatMap(relation -> relation.ids().stream())
        .toList();
  }

  /** The service gives places as shares of the picture. */
  private static RecognisedWord word(Block word, int line, PagePicture picture) {
    BoundingBox box = word.geometry().boundingBox();
    PixelArea area =
        new PixelArea(
            (int) Math.floor(box.left() * picture.width()),
            (int) Math.floor(box.top() * picture.height()),
            (int) Math.ceil((box.left() + box.width()) * picture.width()),
            (int) Math.ceil((box.top() + box.height()) * picture.height()));
    return new RecognisedWord(word.text(), area, line, word.confidence());
  }
}
