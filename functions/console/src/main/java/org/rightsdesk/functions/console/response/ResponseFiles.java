package org.rightsdesk.functions.console.response;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.rightsdesk.domain.papers.Paper.StoredObject;
import org.rightsdesk.lambda.ports.ObjectStore;
import org.rightsdesk.web.signing.Credentials;
import org.rightsdesk.web.signing.ObjectPlace;
import org.rightsdesk.web.signing.PresignedGet;

/**
 * The files of a composed response where they lie: handed over, or by a short-lived address if too
 * large.
 */
public final class ResponseFiles {
  /** The most bytes that go through the function: its answer is a third longer and has a limit. */
  static final long MOST = 4_000_000;

  private static final Duration LIFE = Duration.ofSeconds(60);

  private final ObjectStore store;
  private final ObjectPlace place;
  private final Supplier<Credentials> credentials;
  private final InstantSource clock;

  /**
   * Files of the store.
   *
   * @param place where a browser reaches the bucket
   * @param credentials what signs, asked for each time since it changes
   */
  public ResponseFiles(
      ObjectStore store,
      ObjectPlace place,
      Supplier<Credentials> credentials,
      InstantSource clock) {
    this.store = store;
    this.place = place;
    this.credentials = credentials;
    this.clock = clock;
  }

  /** The origin that an address leads to. */
  public String origin() {
    return place.origin();
  }

  /** The bytes, if they are few enough. */
  Optional<byte[]> small(StoredObject object) {
    return store
        .find(object.bucket(), object.key())
        .filter(found -> found.bytes() <= MOST)
        .flatMap(found -> store.read(object));
  }

  /** An address from which a browser gets this version, for a minute. */
  URI address(StoredObject object, String fileName) {
    return new PresignedGet(object.key(), object.versionId(), fileName, LIFE)
        .sign(place, credentials.get(), clock);
  }
}
