package org.rightsdesk.web.signing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.rightsdesk.domain.digest.Sha256;

/** Signature Version 4 for one region's object store, at one moment. */
record Signer(Credentials credentials, String region, Instant now) {
  static final String ALGORITHM = "AWS4-HMAC-SHA256";
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** The moment, as signed requests write it. */
  String moment() {
    return MOMENT.format(now);
  }

  private String day() {
    return moment().substring(0, 8);
  }

  /** What the signature holds for: day, region, store. */
  String scope() {
    return day() + "/" + region + "/s3/aws4_request";
  }

  /** The key's id with the scope. */
  String credential() {
    return credentials.keyId() + "/" + scope();
  }

  /** Signs the text as it stands. */
  String sign(String text) {
    byte[] key = ("AWS4" + credentials.secret()).getBytes(StandardCharsets.UTF_8);
    for (String part : scope().split("/", -1)) {
      key = hmac(key, part);
    }
    return HexFormat.of().formatHex(hmac(key, text));
  }

  /** Signs a request in its canonical form. */
  String signRequest(String canonical) {
    return sign(ALGORITHM + "\n" + moment() + "\n" + scope() + "\n" + Sha256.hex(canonical));
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
