package org.rightsdesk.domain.digest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The one digest that contents are known by. */
public final class Sha256 {
  private Sha256() {}

  /** A digest that has taken in nothing yet. */
  public static MessageDigest begin() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The digest of a text in UTF-8, in lower-case hexadecimal. */
  public static String hex(String text) {
    return HexFormat.of().formatHex(begin().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** The digest of what is left of a stream, in lower-case hexadecimal; it is not closed. */
  public static String hex(InputStream content) throws IOException {
    DigestInputStream digest = new DigestInputStream(content, begin());
    digest.transferTo(OutputStream.nullOutputStream());
    return HexFormat.of().formatHex(digest.getMessageDigest().digest());
  }
}
