package org.rightsdesk.local.cloud.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.rightsdesk.local.cloud.json.Json;

/** Signs tokens as the user pool does, with a key that outlives a restart. */
final class Tokens {

  static final Duration LIFE = Duration.ofMinutes(15);
  private static final int KEY_BITS = 2048;

  private final RSAKey key;

  private Tokens(RSAKey key) {
    this.key = key;
  }

  /** Takes the key from this file, or makes one and keeps it there. */
  static Tokens keptIn(Path file) throws IOException {
    try {
      if (!Files.exists(file)) {
        RSAKey made = new RSAKeyGenerator(KEY_BITS).keyID(UUID.randomUUID().toString()).generate();
        Path whole = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(whole);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
          Files.createFile(
              whole,
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(whole, made.toJSONString());
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
      }
      return new Tokens(RSAKey.parse(Files.readString(file)));
    } catch (JOSEException | ParseException e) {
      throw new IOException("The sign-in's key at " + file + " cannot be used", e);
    }
  }

  Json published() {
    return Json.read(new JWKSet(key.toPublicJWK()).toString());
  }

  String identity(String issuer, String client, Person person, String nonce, Instant now) {
    JWTClaimsSet.Builder claims =
        claims(issuer, person, now)
            .audience(client)
            .claim("token_use", "id")
            .claim("email", person.email())
            .claim("email_verified", true)
            .claim("name", person.name())
            .claim("amr", List.of("pwd", "mfa"));
    if (!nonce.isEmpty()) {
      claims.claim("nonce", nonce);
    }
    return sign(claims.build());
  }

  String access(String issuer, String client, Person person, String scope, Instant now) {
    return sign(
        claims(issuer, person, now)
            .claim("token_use", "access")
            .claim("client_id", client)
            .claim("scope", scope)
            .build());
  }

  private static JWTClaimsSet.Builder claims(String issuer, Person person, Instant now) {
    return new JWTClaimsSet.Builder()
        .issuer(issuer)
        .subject(person.subject())
        .claim("cognito:username", person.subject())
        .claim("cognito:groups", person.groups())
        .claim("auth_time", now.getEpochSecond())
        .jwtID(UUID.randomUUID().toString())
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plus(LIFE)));
  }

  private String sign(JWTClaimsSet claims) {
    try {
      SignedJWT token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
