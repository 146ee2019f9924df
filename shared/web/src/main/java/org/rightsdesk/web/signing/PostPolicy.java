package org.rightsdesk.web.signing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Leave to send one file, straight from a browser's form, to one place in a store (C1).
 *
 * <p>The store refuses any other key or type, any file outside the sizes, and every file once the
 * time is over.
 *
 * @param key where the file goes; made by us, never of anything that was typed
 * @param contentType the one type that is taken, as the form says it
 * @param leastBytes the least size of the file; 0 takes an empty one
 * @param mostBytes the greatest size of the file
 * @param life how long the leave holds
 * @param redirect where the browser is led afterwards; without it the store answers 204
 * @param fixed other fields with the one value each that is taken, such as an encryption header
 */
public record PostPolicy(
    String key,
    String contentType,
    long leastBytes,
    long mostBytes,
    Duration life,
    Optional<String> redirect,
    Map<String, String> fixed) {
  /** The longest that a leave may hold. */
  public static final Duration LONGEST = Duration.ofMinutes(10);

  private static final DateTimeFormatter EXPIRATION =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  /**
   * A form that the store takes.
   *
   * @param address where the form is sent
   * @param fields hidden fields, in this order, before the file, which is called {@code file}
   */
  public record Signed(String address, Map<String, String> fields) {
    @Override
    public String toString() {
      return "Signed[masked]";
    }
  }

  public PostPolicy {
    fixed = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(fixed));
    if (life.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("leave to send a file holds ten minutes at most");
    }
    if (leastBytes < 0 || mostBytes < leastBytes) {
      throw new IllegalArgumentException("the sizes of a file are not in order");
    }
  }

  /** Signs the leave for the bucket, from now on. */
  public Signed sign(ObjectPlace place, Credentials credentials, InstantSource clock) {
    Instant now = clock.instant();
    Signer signer = new Signer(credentials, place.region(), now);
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("key", key);
    fields.put("Content-Type", contentType);
    redirect.ifPresent(address -> fields.put("success_action_redirect", address));
    fields.putAll(fixed);
    fields.put("x-amz-credential", signer.credential());
    fields.put("x-amz-algorithm", Signer.ALGORITHM);
    fields.put("x-amz-date", signer.moment());
    credentials.sessionToken().ifPresent(token -> fields.put("x-amz-security-token", token));

    List<String> conditions = new ArrayList<>();
    conditions.add("{\"bucket\":" + quoted(place.bucket()) + "}");
    fields.forEach((name, value) -> conditions.add("{" + quoted(name) + ":" + quoted(value) + "}"));
    conditions.add("[\"content-length-range\"," + leastBytes + "," + mostBytes + "]");
    String policy =
        "{\"expiration\":"
            + quoted(EXPIRATION.format(now.plus(life)))
            + ",\"conditions\":["
            + String.join(",", conditions)
            + "]}";
    String encoded = encode(policy);
    fields.put("policy", encoded);
    fields.put("x-amz-signature", signer.sign(encoded));
    return new Signed(place.address() + "/", fields);
  }

  static String encode(String policy) {
    return Base64.getEncoder().encodeToString(policy.getBytes(StandardCharsets.UTF_8));
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c == '$') {
        quoted.append("\\$");
      } else if (c < 0x20 || c > 0x7e) {
        quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
