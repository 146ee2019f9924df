package org.rightsdesk.web.session;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.PaperId;

/**
 * Links that are mailed to a requester and that say nothing by themselves (B1-B5).
 *
 * <p>A link alone opens nothing: what it leads to asks for a code as well. It may be followed more
 * than once until it expires, as mail scanners do.
 */
public final class Links {
  private static final String COLLECTION = "collection";

  private final LinkStore store;
  private final InstantSource clock;
  private final SecureRandom random;

  /** Links kept in the store, timed by the clock. */
  public Links(LinkStore store, InstantSource clock, SecureRandom random) {
    this.store = store;
    this.clock = clock;
    this.random = random;
  }

  /** What a link to collect a disclosure leads to. */
  public record Collection(CaseReference reference, PaperId disclosure) {}

  /**
   * Makes a link's token to collect the disclosure.
   *
   * @param expires from this moment on it opens nothing
   */
  public SecretToken toCollect(Collection collection, Instant expires) {
    SecretToken token = SecretToken.draw(random);
    Map<String, String> about = ResidentAccess.to(collection.reference(), collection.disclosure());
    store.save(token.hash(), new LinkStore.Kept(COLLECTION, about, expires));
    return token;
  }

  /** The path of the page that such a token leads to. */
  public static String collectionPath(SecretToken token) {
    return "/collect/" + token.value();
  }

  /** What a token that came from outside leads to, if it does and has not expired. */
  public Optional<Collection> collection(String token) {
    return SecretToken.read(token)
        .flatMap(read -> store.find(read.hash()))
        .filter(link -> link.purpose().equals(COLLECTION))
        .filter(link -> clock.instant().isBefore(link.expires()))
        .map(
            link ->
                new Collection(
                    new CaseReference(
                        Optional.ofNullable(link.about().get("reference")).orElseThrow()),
                    new PaperId(
                        Optional.ofNullable(link.about().get("disclosure")).orElseThrow())));
  }
}
