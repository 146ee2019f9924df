package org.rightsdesk.functions.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.rightsdesk.domain.casework.Role;
import org.rightsdesk.domain.casework.StaffId;
import org.rightsdesk.functions.console.signin.IdTokens;
import org.rightsdesk.functions.console.signin.Provider;
import org.rightsdesk.functions.console.signin.ProviderCalls;
import org.rightsdesk.web.Method;
import org.rightsdesk.web.Parameters;
import org.rightsdesk.web.Request;
import org.rightsdesk.web.Response;

/** Which ID tokens are believed (threat F1), and the whole of a sign-in. */
class SignInTest {
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final String ISSUER = "https://id.example";
  private static final String NONCE = "the-nonce";
  private static final RSAKey KEY = key("key-1");
  private static final RSAKey OTHER = key("key-1");

  private final Service service = new Service();
  private final IdTokens tokens =
      new IdTokens(
          new Provider(URI.create(ISSUER), service, InstantSource.fixed(NOW)),
          "console",
          InstantSource.fixed(NOW));

  /** A sign-in service that gives one token and remembers what it was sent. */
  private static final class Service implements ProviderCalls {
    private String token = "";
    private Map<String, String> sent = Map.of();

    @Override
    public String get(URI address) throws IOException {
      return switch (address.getPath()) {
        case "/.well-known/openid-configuration" ->
            """
            {"issuer": "https://id.example",
             "authorization_endpoint": "https://login.example/authorize",
             "token_endpoint": "https://login.example/token",
             "jwks_uri": "https://login.example/keys"}
            """;
        case "/keys" -> new JWKSet(KEY.toPublicJWK()).toString();
        default -> throw new IOException("nothing there");
      };
    }

    @Override
    public String post(URI address, Map<String, String> form) {
      sent = form;
      return "{\"id_token\": \"" + token + "\"}";
    }
  }

  private static RSAKey key(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static JWTClaimsSet.Builder claims() {
    return new JWTClaimsSet.Builder()
        .issuer(ISSUER)
        .audience("console")
        .subject("1d0c8f0e-0000-4000-8000-000000000001")
        .issueTime(Date.from(NOW))
        .expirationTime(Date.from(NOW.plus(Duration.ofMinutes(15))))
        .claim("nonce", NONCE)
        .claim("token_use", "id")
        .claim("name", "Olu Officer")
        .claim("cognito:groups", List.of("officer", "manager", "gardeners"));
  }

  private static JWSHeader.Builder header() {
    return new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("key-1");
  }

  private static String signed(JWSHeader.Builder header, JWTClaimsSet.Builder claims, RSAKey key) {
    try {
      SignedJWT token = new SignedJWT(header.build(), claims.build());
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String signed(JWTClaimsSet.Builder claims) {
    return signed(header(), claims, KEY);
  }

  private Optional<IdTokens.Person> read(String token) throws IOException {
    return tokens.read(token, NONCE);
  }

  @Test
  void a_right_token_names_the_person_and_only_roles_of_ours() throws IOException {
    IdTokens.Person person = read(signed(claims())).orElseThrow();

    assertThat(person.name()).isEqualTo("Olu Officer");
    assertThat(person.staff().roles()).containsExactlyInAnyOrder(Role.OFFICER, Role.MANAGER);
    assertThat(person.staff().id().value()).isEqualTo("1d0c8f0e-0000-4000-8000-000000000001");
  }

  @Test
  void a_subject_of_other_characters_gets_an_id_of_its_own() throws IOException {
    String one = read(signed(claims().subject("olu@x.org"))).orElseThrow().staff().id().value();
    String other = read(signed(claims().subject("olu-x.org"))).orElseThrow().staff().id().value();

    assertThat(one).matches("s-[0-9a-f]{32}").isNotEqualTo(other);
  }

  @Test
  void a_token_that_is_not_right_in_every_way_is_not_believed() throws Exception {
    Map<String, String> bad = new LinkedHashMap<>();
    bad.put("no algorithm", new PlainJWT(claims().build()).serialize());
    SignedJWT swapped =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("key-1").build(), claims().build());
    swapped.sign(new MACSigner(KEY.toPublicJWK().toString().getBytes(StandardCharsets.UTF_8)));
    bad.put("the public key as a secret", swapped.serialize());
    bad.put(
        "another RSA algorithm",
        signed(new JWSHeader.Builder(JWSAlgorithm.RS512).keyID("key-1"), claims(), KEY));
    bad.put("another key under the same id", signed(header(), claims(), OTHER));
    bad.put(
        "an unknown key",
        signed(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("key-9"), claims(), KEY));
    bad.put("no key id", signed(new JWSHeader.Builder(JWSAlgorithm.RS256), claims(), KEY));
    bad.put(
        "keys from elsewhere",
        signed(header().jwkURL(URI.create("https://evil.example/keys")), claims(), KEY));
    bad.put("a key of its own", signed(header().jwk(OTHER.toPublicJWK()), claims(), OTHER));
    bad.put("another issuer", signed(claims().issuer("https://id.example.evil")));
    bad.put("another client", signed(claims().audience("other")));
    bad.put("two clients", signed(claims().audience(List.of("console", "other"))));
    bad.put("no client", signed(claims().audience((String) null)));
    bad.put("an access token", signed(claims().claim("token_use", "access")));
    bad.put("another party", signed(claims().claim("azp", "other")));
    bad.put("another sign-in", signed(claims().claim("nonce", "other")));
    bad.put("no nonce", signed(claims().claim("nonce", null)));
    bad.put(
        "expired", signed(claims().expirationTime(Date.from(NOW.minus(Duration.ofMinutes(2))))));
    bad.put("no end", signed(claims().expirationTime(null)));
    bad.put("not yet", signed(claims().notBeforeTime(Date.from(NOW.plus(Duration.ofMinutes(2))))));
    bad.put("issued later", signed(claims().issueTime(Date.from(NOW.plus(Duration.ofMinutes(2))))));
    bad.put("nobody", signed(claims().subject(null)));
    bad.put("no group", signed(claims().claim("cognito:groups", null)));
    bad.put("no group of ours", signed(claims().claim("cognito:groups", List.of("gardeners"))));
    bad.put("no token", "x");
    bad.put("a long token", "x".repeat(20_000));
    bad.put(
        "critical and unknown",
        signed(
            header().type(JOSEObjectType.JWT).criticalParams(java.util.Set.of("b64")),
            claims(),
            KEY));

    for (Map.Entry<String, String> token : bad.entrySet()) {
      assertThat(read(token.getValue())).as(token.getKey()).isEmpty();
    }
    String right = signed(claims());
    String altered = right.substring(0, right.length() - 8) + "AAAAAAAA";
    assertThat(read(altered)).as("altered").isEmpty();
  }

  @Test
  void a_sign_in_goes_out_with_a_challenge_and_comes_back_to_a_button() {
    URI address = URI.create("https://desk.larkfield.example");
    World world = new World(address, service);
    Response asked = world.site().answer(Request.get("/sign-in"));
    assertThat(asked.header("Content-Security-Policy").orElse(""))
        .contains("form-action 'self' https://login.example");
    assertThat(asked.cookies()).isEmpty();

    Response left = world.site().answer(post("/sign-in", "", ""));
    String out = left.header("Location").orElseThrow();
    assertThat(out)
        .startsWith("https://login.example/authorize?response_type=code&client_id=console")
        .contains("code_challenge_method=S256");
    String cookie = left.cookies().getFirst().value();

    Response returned =
        world
            .site()
            .answer(
                new Request(
                    Method.GET,
                    "/sign-in/return",
                    Parameters.parse("code=abc&state=" + value(out, "state")),
                    Map.of("Cookie", "__Host-sign-in=" + cookie),
                    Optional.empty(),
                    ""));
    assertThat(returned.status()).isEqualTo(200);
    assertThat(returned.cookies()).isEmpty();
    String token = field(returned.body().asText(), "form-token");

    service.token = signed(claims().claim("nonce", value(out, "nonce")));
    String form = "code=abc&state=" + value(out, "state") + "&form-token=" + token;
    Response wrong =
        world
            .site()
            .answer(
                post(
                    "/sign-in/complete",
                    form.replace("state=", "state=x"),
                    "__Host-sign-in=" + cookie));
    assertThat(wrong.status()).isEqualTo(403);
    assertThat(world.staff().names()).isEmpty();

    Response second = world.site().answer(post("/sign-in", "", ""));
    String again = second.header("Location").orElseThrow();
    String fresh = second.cookies().getFirst().value();
    service.token = signed(claims().claim("nonce", value(again, "nonce")));
    Response shown =
        world
            .site()
            .answer(
                new Request(
                    Method.GET,
                    "/sign-in/return",
                    Parameters.parse("code=abc&state=" + value(again, "state")),
                    Map.of("Cookie", "__Host-sign-in=" + fresh),
                    Optional.empty(),
                    ""));
    Response done =
        world
            .site()
            .answer(
                post(
                    "/sign-in/complete",
                    "code=abc&state="
                        + value(again, "state")
                        + "&form-token="
                        + field(shown.body().asText(), "form-token"),
                    "__Host-sign-in=" + fresh));
    assertThat(done.header("Location")).contains("/");
    assertThat(done.cookies()).anyMatch(c -> c.name().equals("staff") && !c.value().isEmpty());
    assertThat(world.staff().names())
        .containsExactly(
            Map.entry(new StaffId("1d0c8f0e-0000-4000-8000-000000000001"), "Olu Officer"));
    assertThat(service.sent).containsEntry("grant_type", "authorization_code");
    assertThat(service.sent.get("code_verifier")).matches("[A-Za-z0-9_-]{43}");
  }

  private static Request post(String path, String body, String cookie) {
    return new Request(
        Method.POST,
        path,
        Parameters.none(),
        Map.of(
            "Sec-Fetch-Site", "same-origin",
            "Content-Type", "application/x-www-form-urlencoded",
            "Cookie", cookie),
        Optional.empty(),
        body);
  }

  private static String value(String address, String name) {
    Matcher found = Pattern.compile("[?&]" + name + "=([^&]+)").matcher(address);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private static String field(String page, String name) {
    Matcher found = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }
}
