package org.rightsdesk.functions.convert;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rightsdesk.documents.picture.PagePicture;
import org.rightsdesk.documents.recognition.RecognisedWord;
import org.rightsdesk.documents.recognition.RecognisedWordsFile;
import org.rightsdesk.documents.recognition.TextRecogniser;
import org.rightsdesk.domain.digest.Sha256;
import org.rightsdesk.lambda.Log;
import org.rightsdesk.lambda.ports.ObjectStore;

/**
 * Has each picture of a case read once, and keeps the words under a hash of its pixels.
 *
 * <p>What was not read is not kept, and is tried again the next time. A store that fails costs one
 * more reading and never the record.
 */
final class KeptWords implements TextRecogniser {
  private final TextRecogniser recogniser;
  private final ObjectStore store;
  private final String bucket;
  private final String prefix;
  private final Log log;

  /**
   * The words kept of one case.
   *
   * @param recogniser reads what nobody read before
   * @param prefix where the words of the case lie; part of each hash, so that what two cases have
   *     in common does not show in the names
   */
  KeptWords(TextRecogniser recogniser, ObjectStore store, String bucket, String prefix, Log log) {
    this.recogniser = recogniser;
    this.store = store;
    this.bucket = bucket;
    this.prefix = prefix;
    this.log = log;
  }

  @Override
  public Optional<List<RecognisedWord>> recognise(PagePicture picture) {
    String key = prefix + hash(picture);
    Optional<List<RecognisedWord>> kept = kept(key);
    if (kept.isPresent()) {
      return kept;
    }
    Optional<List<RecognisedWord>> read = recogniser.recognise(picture);
    read.ifPresent(words -> keep(key, words));
    return read;
  }

  /** Asks for the key first: who may not list a whole bucket is refused what is not there. */
  private Optional<List<RecognisedWord>> kept(String key) {
    try {
      if (store.keys(bucket, key).isEmpty()) {
        return Optional.empty();
      }
      Optional<InputStream> found = store.open(bucket, key);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      try (InputStream words = found.get()) {
        return Optional.of(
            RecognisedWordsFile.parse(new String(words.readAllBytes(), StandardCharsets.UTF_8)));
      }
    } catch (IOException | RuntimeException e) {
      log.failure("the words kept of a page were not reached", e, Map.of());
      return Optional.empty();
    }
  }

  private void keep(String key, List<RecognisedWord> words) {
    try {
      byte[] content = RecognisedWordsFile.write(words).getBytes(StandardCharsets.UTF_8);
      store.put(bucket, key, "application/json", content);
    } catch (IOException | RuntimeException e) {
      log.failure("the words of a page were not kept", e, Map.of());
    }
  }

  private String hash(PagePicture picture) {
    MessageDigest digest = Sha256.begin();
    digest.update(prefix.getBytes(StandardCharsets.UTF_8));
    digest.update(
        ByteBuffer.allocate(3 * Integer.BYTES)
            .putInt(picture.width())
            .putInt(picture.height())
            .putInt(picture.channels())
            .array());
    return HexFormat.of().formatHex(digest.digest(picture.samples()));
  }
}
