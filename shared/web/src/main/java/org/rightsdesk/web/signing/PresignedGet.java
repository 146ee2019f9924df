package org.rightsdesk.web.signing;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * An address that gets one version of one object, as a file to keep, for a minute at most (B8).
 *
 * @param key the object's key
 * @param versionId the version, so that nothing put there since is got instead
 * @param fileName the name it is saved under; plain letters, digits and hyphens
 * @param life how long the address works
 */
public record PresignedGet(String key, String versionId, String fileName, Duration life) {
  /** The longest that an address may work. */
  public static final Duration LONGEST = Duration.ofMinutes(1);

  public PresignedGet {
    if (life.compareTo(LONGEST) > 0 || !life.isPositive()) {
      throw new IllegalArgumentException("an address to download works for a minute at most");
    }
    if (!fileName.matches("[A-Za-z0-9-]{1,80}\\.[a-z0-9]{1,5}")) {
      throw new IllegalArgumentException("the name of a download holds other than plain letters");
    }
    if (versionId.isEmpty()) {
      throw new IllegalArgumentException("a download names its version");
    }
  }

  /** Signs the address, from now on. */
  public URI sign(ObjectPlace place, Credentials credentials, InstantSource clock) {
    Map<String, String> query = new TreeMap<>();
    query.put("response-content-disposition", "attachment; filename=\"" + fileName + "\"");
    query.put("versionId", versionId);
    credentials.sessionToken().ifPresent(token -> query.put("X-Amz-Security-Token", token));
    Signer signer = new Signer(credentials, place.region(), clock.instant());
    return sign(signer, place, key, query, life);
  }

  static URI sign(
      Signer signer, ObjectPlace place, String key, Map<String, String> query, Duration life) {
    Map<String, String> all = new TreeMap<>(query);
    all.put("X-Amz-Algorithm", Signer.ALGORITHM);
    all.put("X-Amz-Credential", signer.credential());
    all.put("X-Amz-Date", signer.moment());
    all.put("X-Amz-Expires", String.valueOf(life.toSeconds()));
    all.put("X-Amz-SignedHeaders", "host");
    StringBuilder pairs = new StringBuilder();
    all.forEach(
        (name, value) -> {
          if (!pairs.isEmpty()) {
            pairs.append('&');
          }
          pairs.append(encode(name, false)).append('=').append(encode(value, false));
        });
    String path = place.address().getRawPath() + "/" + encode(key, true);
    String canonical =
        "GET\n" + path + "\n" + pairs + "\nhost:" + place.host() + "\n\nhost\nUNSIGNED-PAYLOAD";
    return URI.create(
        place.origin() + path + "?" + pairs + "&X-Amz-Signature=" + signer.signRequest(canonical));
  }

  private static String encode(String text, boolean path) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean plain =
          (c >= 'A' && c <= 'Z')
              || (c >= 'a' && c <= 'z')
              || (c >= '0' && c <= '9')
              || "-_.~".indexOf(c) >= 0
              || (path && c == '/');
      if (plain) {
        encoded.append(c);
      } else {
        encoded.append(String.format(Locale.ROOT, "%%%02X", (int) c));
      }
    }
    return encoded.toString();
  }
}
