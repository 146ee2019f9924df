package org.rightsdesk.functions.console.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rightsdesk.domain.casework.Actor;
import org.rightsdesk.domain.casework.Role;
import org.rightsdesk.domain.casework.StaffId;
import org.rightsdesk.domain.digest.Sha256;

/**
 * Believes an ID token only if everything about it is right (threat F1).
 *
 * <p>One algorithm, a key that the service publishes under the id that the token names, this
 * issuer, this client and nobody else, the nonce of this sign-in, and a time that is now.
 */
public final class IdTokens {
  /** How far two clocks may differ. */
  private static final Duration TOLERANCE = Duration.ofSeconds(30);

  private static final int MAX_NAME = 100;
  private static final int MAX_TOKEN = 16_384;

  private final Provider provider;
  private final String client;
  private final InstantSource clock;

  /**
   * Tokens for the client.
   *
   * @param clock real time, which the sign-in service goes by
   */
  public IdTokens(Provider provider, String client, InstantSource clock) {
    this.provider = provider;
    this.client = client;
    this.clock = clock;
  }

  /** Who somebody is, as the service says, and how they are greeted. It prints masked. */
  public record Person(Actor.Staff staff, String name) {
    @Override
    public String toString() {
      return "Person[" + staff.id() + "]";
    }
  }

  /** The person, or nothing if the token is not to be believed. */
  public Optional<Person> read(String token, String nonce) throws IOException {
    if (token.length() > MAX_TOKEN) {
      return Optional.empty();
    }
    try {
      SignedJWT parsed = SignedJWT.parse(token);
      if (!headerFits(parsed.getHeader()) || !signed(parsed)) {
        return Optional.empty();
      }
      JWTClaimsSet claims = parsed.getJWTClaimsSet();
      return claimsFit(claims, nonce) ? person(claims) : Optional.empty();
    } catch (ParseException | JOSEException | IllegalArgumentException notToBeBelieved) {
      return Optional.empty();
    }
  }

  private static boolean headerFits(JWSHeader header) {
    return JWSAlgorithm.RS256.equals(header.getAlgorithm())
        && header.getKeyID() != null
        && header.getJWKURL() == null
        && header.getJWK() == null
        && header.getX509CertURL() == null
        && header.getX509CertChain() == null
        && header.getCriticalParams() == null;
  }

  private boolean signed(SignedJWT token) throws IOException, JOSEException {
    JWK key =
        provider.keysWith(token.getHeader().getKeyID()).getKeyByKeyId(token.getHeader().getKeyID());
    return key instanceof RSAKey rsa
        && (rsa.getKeyUse() == null || rsa.getKeyUse().equals(KeyUse.SIGNATURE))
        && token.verify(new RSASSAVerifier(rsa.toRSAPublicKey()));
  }

  private boolean claimsFit(JWTClaimsSet claims, String nonce) throws ParseException {
    Instant now = clock.instant();
    @Nullable String use = claims.getStringClaim("token_use");
    @Nullable String party = claims.getStringClaim("azp");
    return provider.issuer().equals(claims.getIssuer())
        && List.of(client).equals(claims.getAudience())
        && (party == null || party.equals(client))
        && (use == null || use.equals("id"))
        && same(nonce, claims.getStringClaim("nonce"))
        && after(claims.getExpirationTime(), now.minus(TOLERANCE))
        && notAfter(claims.getIssueTime(), now.plus(TOLERANCE))
        && (claims.getNotBeforeTime() == null
            || notAfter(claims.getNotBeforeTime(), now.plus(TOLERANCE)));
  }

  private static boolean after(@Nullable Date moment, Instant bound) {
    return moment != null && moment.toInstant().isAfter(bound);
  }

  private static boolean notAfter(@Nullable Date moment, Instant bound) {
    return moment != null && !moment.toInstant().isAfter(bound);
  }

  private static boolean same(String wanted, @Nullable String said) {
    return said != null
        && MessageDigest.isEqual(
            wanted.getBytes(StandardCharsets.UTF_8), said.getBytes(StandardCharsets.UTF_8));
  }

  private static Optional<Person> person(JWTClaimsSet claims) throws ParseException {
    @Nullable String subject = claims.getSubject();
    @Nullable List<String> groups = claims.getStringListClaim("cognito:groups");
    if (subject == null || subject.isBlank() || groups == null) {
      return Optional.empty();
    }
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (Role role : Role.values()) {
      if (groups.contains(role.name().toLowerCase(Locale.ROOT))) {
        roles.add(role);
      }
    }
    return roles.isEmpty()
        ? Optional.empty()
        : Optional.of(new Person(new Actor.Staff(id(subject), roles), name(claims)));
  }

  /** The subject as it is where it fits, or a digest of it, so that two are never one. */
  private static StaffId id(String subject) {
    if (subject.matches("[A-Za-z0-9-]{1,62}")) {
      return new StaffId(subject);
    }
    return new StaffId("s-" + Sha256.hex(subject).substring(0, 32));
  }

  private static String name(JWTClaimsSet claims) throws ParseException {
    for (String claim : List.of("name", "preferred_username", "email")) {
      @Nullable String said = claims.getStringClaim(claim);
      if (said != null && !said.isBlank()) {
        return said.strip().substring(0, Math.min(MAX_NAME, said.strip().length()));
      }
    }
    return "Signed in";
  }
}
