package org.rightsdesk.functions.console.signin;

import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.rightsdesk.lambda.JsonText;

/**
 * The sign-in service as it describes itself, asked once and remembered.
 *
 * <p>Its keys are asked for again when a token names one that is not known, at most once a minute.
 */
public final class Provider {
  private static final Duration KEYS_AGAIN = Duration.ofMinutes(1);

  private final URI issuer;
  private final ProviderCalls calls;
  private final InstantSource clock;
  private Optional<Description> description = Optional.empty();
  private Optional<Keys> keys = Optional.empty();

  /**
   * The service that is its own issuer.
   *
   * @param clock real time, which the service goes by
   */
  public Provider(URI issuer, ProviderCalls calls, InstantSource clock) {
    this.issuer = issuer;
    this.calls = calls;
    this.clock = clock;
  }

  /** Where the service does what. */
  public record Description(URI authorize, URI token, URI keys) {}

  private record Keys(JWKSet set, Instant readAt) {}

  /** The issuer that tokens must name. */
  public String issuer() {
    return issuer.toString();
  }

  /** Where the service does what. */
  public synchronized Description description() throws IOException {
    if (description.isEmpty()) {
      JsonText.Fields read =
          JsonText.read(calls.get(URI.create(issuer + "/.well-known/openid-configuration")));
      if (!read.text("issuer").equals(issuer.toString())) {
        throw new IOException("the sign-in service says that it is another");
      }
      description =
          Optional.of(
              new Description(
                  URI.create(read.text("authorization_endpoint")),
                  URI.create(read.text("token_endpoint")),
                  URI.create(read.text("jwks_uri"))));
    }
    return description.get();
  }

  /** The keys, one of them with the id if the service has it. */
  synchronized JWKSet keysWith(String keyId) throws IOException {
    boolean known = keys.filter(read -> read.set().getKeyByKeyId(keyId) != null).isPresent();
    boolean old =
        keys.filter(read -> clock.instant().isBefore(read.readAt().plus(KEYS_AGAIN))).isEmpty();
    if (!known && old) {
      try {
        JWKSet set = JWKSet.parse(calls.get(description().keys()));
        keys = Optional.of(new Keys(set, clock.instant()));
      } catch (ParseException unreadable) {
        throw new IOException("the keys of the sign-in service cannot be read", unreadable);
      }
    }
    return keys.orElseThrow(() -> new IOException("there are no keys")).set();
  }

  /** Exchanges a code for the ID token. */
  String exchange(Map<String, String> form) throws IOException {
    JsonText.Fields answer = JsonText.read(calls.post(description().token(), form));
    return answer
        .maybeText("id_token")
        .orElseThrow(() -> new IOException("the sign-in service gave no ID token"));
  }
}
