package org.rightsdesk.functions.convert;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.rightsdesk.domain.papers.Paper.StoredObject;
import org.rightsdesk.lambda.testing.InMemoryObjectStore;

/** Files that arrive, and the event about each. */
final class Files {
  static final String BUCKET = "store";

  private Files() {}

  /** A picture with a dark band across it. */
  static byte[] picture(String format) {
    return picture(format, (x, y) -> y > 30 && y < 50);
  }

  /** A picture with upright strokes, which may be writing. */
  static byte[] strokes() {
    return picture("png", (x, y) -> x % 20 < 6 && y > 20 && y < 60);
  }

  private interface Dark {
    boolean at(int x, int y);
  }

  private static byte[] picture(String format, Dark dark) {
    BufferedImage image = new BufferedImage(120, 80, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 120; x++) {
      for (int y = 0; y < 80; y++) {
        image.setRGB(x, y, (dark.at(x, y) ? Color.DARK_GRAY : Color.WHITE).getRGB());
      }
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }

  /** A PDF of one empty page that opens with a password. */
  static byte[] locked(String password) throws IOException {
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream file = new ByteArrayOutputStream()) {
      document.addPage(new PDPage());
      StandardProtectionPolicy policy =
          new StandardProtectionPolicy("the owner's", password, new AccessPermission());
      policy.setEncryptionKeyLength(256);
      document.protect(policy);
      document.save(file);
      return file.toByteArray();
    }
  }

  /** Stores the file and answers the event that asks for its pages. */
  static Map<String, Object> event(InMemoryObjectStore store, byte[] file) {
    StoredObject object = store.put(BUCKET, "raw/1", "application/octet-stream", file);
    return Map.of(
        "bucket",
        BUCKET,
        "key",
        object.key(),
        "versionId",
        object.versionId(),
        "prefix",
        "pages/1/",
        "inside",
        "inside/1/",
        "words",
        "words/1/",
        "room",
        2);
  }
}
