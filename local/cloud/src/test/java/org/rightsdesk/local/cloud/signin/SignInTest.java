package org.rightsdesk.local.cloud.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightsdesk.local.cloud.json.Json;

class SignInTest {

  private static final String VERIFIER = "a-verifier-of-more-than-forty-three-characters-for-this";
  private static final String RETURN = "http://localhost:8081/sign-in/return";
  private static final HttpClient BROWSER = HttpClient.newHttpClient();

  private Instant now = Instant.parse("2027-06-01T09:00:00Z");
  private Path home = Path.of("unset");
  private SignIn signIn;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    home = folder;
    signIn = started();
  }

  @AfterEach
  void stop() {
    signIn.close();
  }

  @Test
  void each_person_signs_in_with_name_groups_and_second_factor() throws Exception {
    for (Person person : Person.demonstration()) {
      Json tokens = exchange(code(person), VERIFIER);
      SignedJWT token = SignedJWT.parse(tokens.at("id_token").text());
      assertThat(token.verify(verifier(token))).isTrue();
      var claims = token.getJWTClaimsSet();
      assertThat(claims.getIssuer()).isEqualTo(signIn.issuer().toString());
      assertThat(claims.getAudience()).containsExactly("console");
      assertThat(claims.getSubject()).isEqualTo(person.subject());
      assertThat(claims.getStringClaim("email")).isEqualTo(person.email());
      assertThat(claims.getStringClaim("name")).isEqualTo(person.name());
      assertThat(claims.getStringClaim("nonce")).isEqualTo("n1");
      assertThat(claims.getStringClaim("token_use")).isEqualTo("id");
      assertThat(claims.getStringListClaim("cognito:groups")).isEqualTo(person.groups());
      assertThat(claims.getStringListClaim("amr")).contains("mfa");
      assertThat(claims.getExpirationTime().toInstant())
          .isEqualTo(now.plus(Duration.ofMinutes(15)));
      assertThat(tokens.at("expires_in").whole(0)).isEqualTo(900);
    }
    assertThat(Person.demonstration().stream().map(person -> person.groups().getFirst()))
        .containsExactly("officer", "manager", "officer");
  }

  @Test
  void a_code_works_once() throws Exception {
    String code = code(Person.demonstration().getFirst());
    assertThat(exchange(code, VERIFIER).at("id_token").present()).isTrue();
    assertThat(exchange(code, VERIFIER).at("error").text()).isEqualTo("invalid_grant");
  }

  @Test
  void a_code_is_no_use_without_its_verifier_or_after_five_minutes() throws Exception {
    String stolen = code(Person.demonstration().getFirst());
    assertThat(exchange(stolen, VERIFIER + "x").at("error").text()).isEqualTo("invalid_grant");
    String late = code(Person.demonstration().getFirst());
    now = now.plus(Duration.ofMinutes(5)).plusSeconds(1);
    assertThat(exchange(late, VERIFIER).at("error").text()).isEqualTo("invalid_grant");
  }

  @Test
  void nothing_is_sent_to_an_address_or_client_that_is_not_known() throws Exception {
    for (Map.Entry<String, String> wrong :
        Map.of(
                "redirect_uri", "http://evil.example/",
                "client_id", "another",
                "response_type", "token",
                "code_challenge_method", "plain",
                "scope", "email")
            .entrySet()) {
      Map<String, String> asked = asked();
      asked.put(wrong.getKey(), wrong.getValue());
      HttpResponse<String> page =
          send(HttpRequest.newBuilder(at("/oauth2/authorize?" + form(asked))));
      assertThat(page.statusCode()).as(wrong.getKey()).isEqualTo(400);
      asked.put("person", Person.demonstration().getFirst().subject());
      assertThat(post("/oauth2/authorize", asked, Map.of()).statusCode()).isEqualTo(400);
    }
    Map<String, String> asked = asked();
    asked.put("person", Person.demonstration().getFirst().subject());
    assertThat(
            post("/oauth2/authorize", asked, Map.of("Origin", "http://evil.example")).statusCode())
        .isEqualTo(403);
  }

  @Test
  void the_page_offers_the_three_people_without_script() throws Exception {
    Map<String, String> asked = asked();
    asked.put("state", "\"><script>alert(1)</script>");
    HttpResponse<String> page =
        send(HttpRequest.newBuilder(at("/oauth2/authorize?" + form(asked))));
    assertThat(page.body())
        .contains("Olive Officer", "Mina Manager", "Oskar Officer", "lang=\"en-GB\"")
        .doesNotContain("<script>");
    assertThat(page.headers().firstValue("content-security-policy").orElseThrow())
        .contains("default-src 'none'", "form-action 'self' http://localhost:8081/");
  }

  @Test
  void tokens_given_before_a_restart_are_still_good_after_it() throws Exception {
    SignedJWT token =
        SignedJWT.parse(
            exchange(code(Person.demonstration().getFirst()), VERIFIER).at("id_token").text());
    signIn.close();
    signIn = started();
    assertThat(token.verify(verifier(token))).isTrue();
  }

  @Test
  void discovery_names_what_a_client_needs() throws Exception {
    Json found =
        Json.read(send(HttpRequest.newBuilder(at("/.well-known/openid-configuration"))).body());
    assertThat(found.at("issuer").text()).isEqualTo(signIn.issuer().toString());
    assertThat(found.at("token_endpoint").text()).startsWith(signIn.issuer().toString());
    assertThat(found.at("code_challenge_methods_supported").texts()).containsExactly("S256");
  }

  private SignIn started() throws Exception {
    return SignIn.start(
        new SignIn.Settings(home, 0, "console", List.of(RETURN), List.of(), Person.demonstration()),
        () -> now);
  }

  private JWSVerifier verifier(SignedJWT token) throws Exception {
    JWKSet keys = JWKSet.parse(send(HttpRequest.newBuilder(at("/.well-known/jwks.json"))).body());
    assertThat(keys.toString()).doesNotContain("\"d\"");
    return new RSASSAVerifier(
        keys.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey().toRSAPublicKey());
  }

  private String code(Person person) throws Exception {
    Map<String, String> asked = asked();
    asked.put("person", person.subject());
    HttpResponse<String> sent = post("/oauth2/authorize", asked, Map.of());
    assertThat(sent.statusCode()).isEqualTo(303);
    String location = sent.headers().firstValue("location").orElseThrow();
    assertThat(location).startsWith(RETURN + "?code=").endsWith("&state=s+1");
    return location.replaceFirst(".*code=", "").replaceFirst("&.*", "");
  }

  private Json exchange(String code, String verifier) throws Exception {
    return Json.read(
        post(
                "/oauth2/token",
                Map.of(
                    "grant_type", "authorization_code",
                    "client_id", "console",
                    "redirect_uri", RETURN,
                    "code", code,
                    "code_verifier", verifier),
                Map.of())
            .body());
  }

  private static Map<String, String> asked() throws Exception {
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
    Map<String, String> asked = new LinkedHashMap<>();
    asked.put("response_type", "code");
    asked.put("client_id", "console");
    asked.put("redirect_uri", RETURN);
    asked.put("scope", "openid email profile");
    asked.put("state", "s 1");
    asked.put("nonce", "n1");
    asked.put("code_challenge_method", "S256");
    asked.put("code_challenge", Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
    return asked;
  }

  private URI at(String path) {
    return URI.create(signIn.issuer() + path);
  }

  private HttpResponse<String> post(
      String path, Map<String, String> fields, Map<String, String> headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(at(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form(fields)));
    headers.forEach(request::header);
    return send(request);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return BROWSER.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(
            field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
