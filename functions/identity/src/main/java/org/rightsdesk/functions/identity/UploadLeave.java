package org.rightsdesk.functions.identity;

import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.lambda.IdentityKeys;
import org.rightsdesk.web.signing.Credentials;
import org.rightsdesk.web.signing.ObjectPlace;
import org.rightsdesk.web.signing.PostPolicy;

/**
 * Signs leave to send one document of a case straight to the store (C1, C2).
 *
 * @param back where the store leads the browser afterwards
 */
public record UploadLeave(
    ObjectPlace place,
    URI back,
    Supplier<Credentials> credentials,
    Supplier<UUID> ids,
    InstantSource clock) {
  /** The most bytes of a document, said on the page as 10 MB. */
  public static final long MOST_BYTES = 10L << 20;

  /**
   * The most bytes that the store takes. The store tells of a larger file in its own words only, so
   * what telephones and scanners make is let in to be told of on a page of ours.
   */
  private static final long STORE_MOST_BYTES = 40L << 20;

  private static final String TYPE = "application/octet-stream";

  /**
   * Leave to send one file to one new place.
   *
   * @param plain for a form that a browser sends by itself and that comes back to us
   * @param scripted for a script, which goes on by itself
   */
  public record Signed(PostPolicy.Signed plain, PostPolicy.Signed scripted) {}

  /** Whether a file of so many bytes can be a document. */
  static boolean takes(long bytes) {
    return bytes > 0 && bytes <= MOST_BYTES;
  }

  /** Leave from now on, to be used once. */
  Signed sign(CaseReference reference) {
    String key = IdentityKeys.upload(reference, new PaperId(ids.get().toString()));
    return new Signed(sign(key, Optional.of(back.toString())), sign(key, Optional.empty()));
  }

  private PostPolicy.Signed sign(String key, Optional<String> redirect) {
    return new PostPolicy(key, TYPE, 0, STORE_MOST_BYTES, PostPolicy.LONGEST, redirect, Map.of())
        .sign(place, credentials.get(), clock);
  }
}
