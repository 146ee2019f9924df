package org.rightsdesk.local.cloud.objects;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A key of AWS Signature Version 4: one caller's, for one day, region and service. */
final class SigningKey {

  private final byte[] key;

  private SigningKey(byte[] key) {
    this.key = key;
  }

  /**
   * Derives it.
   *
   * @param date as {@code 20261123}
   */
  static SigningKey of(String secret, String date, String region, String service) {
    byte[] start = ("AWS4" + secret).getBytes(StandardCharsets.UTF_8);
    return new SigningKey(hmac(hmac(hmac(hmac(start, date), region), service), "aws4_request"));
  }

  String sign(String text) {
    return HexFormat.of().formatHex(hmac(key, text));
  }

  boolean signed(String text, String signature) {
    return MessageDigest.isEqual(
        sign(text).getBytes(StandardCharsets.US_ASCII), signature.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }
}
