package org.rightsdesk.local.cloud.signin;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.rightsdesk.local.cloud.http.Html;
import org.rightsdesk.local.cloud.http.LocalServer;
import org.rightsdesk.local.cloud.http.Request;
import org.rightsdesk.local.cloud.http.Response;
import org.rightsdesk.local.cloud.json.Json;

/**
 * OpenID Connect sign-in in place of a user pool: instead of a password and a second factor, the
 * page asks which of the demonstration people one is.
 *
 * <p>Code flow with PKCE (S256) only; a code works once and for five minutes. Its clock is to be
 * the real one, to which the console holds the tokens however far the product's time was moved.
 */
public final class SignIn implements AutoCloseable {

  private static final Duration CODE_LIFE = Duration.ofMinutes(5);
  private static final String PATH = "/staff";
  private static final List<String> KEPT =
      List.of(
          "response_type",
          "client_id",
          "redirect_uri",
          "scope",
          "state",
          "nonce",
          "code_challenge",
          "code_challenge_method");

  /**
   * How sign-in is set up.
   *
   * @param home where the signing key is kept, such as {@code .local/sign-in}
   * @param port 0 for any free one
   * @param client the one client's id
   * @param redirects where a code may be sent
   * @param logouts where the browser may go after signing out
   */
  public record Settings(
      Path home,
      int port,
      String client,
      List<String> redirects,
      List<String> logouts,
      List<Person> people) {

    /** Keeps copies. */
    public Settings {
      redirects = List.copyOf(redirects);
      logouts = List.copyOf(logouts);
      people = List.copyOf(people);
    }
  }

  private record Grant(Person person, Map<String, String> asked, Instant until) {}

  private final Settings settings;
  private final InstantSource clock;
  private final Tokens tokens;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Grant> grants = new ConcurrentHashMap<>();
  private final LocalServer server;

  private SignIn(Settings settings, InstantSource clock) throws IOException {
    this.settings = settings;
    this.clock = clock;
    this.tokens =
        Tokens.keptIn(Files.createDirectories(settings.home()).resolve("signing-key.json"));
    this.server = LocalServer.start(settings.port(), this::answer);
  }

  /** Starts it. */
  public static SignIn start(Settings settings, InstantSource clock) throws IOException {
    return new SignIn(settings, clock);
  }

  /** The issuer: discovery is below it. */
  public URI issuer() {
    return issuerAt(server.port());
  }

  /** The issuer of a sign-in on this port, known before it is started. */
  public static URI issuerAt(int port) {
    return URI.create("http://localhost:" + port + PATH);
  }

  @Override
  public void close() {
    server.close();
  }

  private Response answer(Request request) throws IOException {
    String path = request.path().startsWith(PATH) ? request.path().substring(6) : "";
    Response response =
        switch (request.method() + " " + path) {
          case "GET /.well-known/openid-configuration" -> Response.json(200, discovery());
          case "GET /.well-known/jwks.json" -> Response.json(200, tokens.published());
          case "GET /oauth2/authorize" -> choose(first(request.parameters()));
          case "POST /oauth2/authorize" -> chosen(request);
          case "POST /oauth2/token" -> token(first(request.form()));
          case "GET /logout" -> logout(first(request.parameters()));
          default -> Response.text(404, "There is no such page here.");
        };
    return response.with("Cache-Control", "no-store").with("X-Content-Type-Options", "nosniff");
  }

  private Json discovery() {
    String issuer = issuer().toString();
    return Json.object(
        "issuer",
        issuer,
        "authorization_endpoint",
        issuer + "/oauth2/authorize",
        "token_endpoint",
        issuer + "/oauth2/token",
        "end_session_endpoint",
        issuer + "/logout",
        "jwks_uri",
        issuer + "/.well-known/jwks.json",
        "response_types_supported",
        List.of("code"),
        "subject_types_supported",
        List.of("public"),
        "scopes_supported",
        List.of("openid", "email", "profile"),
        "code_challenge_methods_supported",
        List.of("S256"),
        "token_endpoint_auth_methods_supported",
        List.of("none"),
        "id_token_signing_alg_values_supported",
        List.of("RS256"));
  }

  private Response choose(Map<String, String> asked) {
    Optional<Response> refused = refuse(asked);
    if (refused.isPresent()) {
      return refused.get();
    }
    String hidden =
        KEPT.stream()
            .filter(asked::containsKey)
            .map(
                name ->
                    "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                        .formatted(name, Html.escape(asked.getOrDefault(name, ""))))
            .collect(Collectors.joining());
    String people =
        settings.people().stream()
            .map(
                person ->
                    "<p><button name=\"person\" value=\"%s\">%s: %s</button></p>"
                        .formatted(
                            person.subject(),
                            Html.escape(person.described()),
                            Html.escape(person.name())))
            .collect(Collectors.joining());
    String redirect = asked.getOrDefault("redirect_uri", "");
    return Response.html(
            200,
            """
            <!DOCTYPE html>
            <html lang="en-GB"><head><meta charset="utf-8">\
            <meta name="viewport" content="width=device-width, initial-scale=1">\
            <title>Sign in - Demonstration</title></head>
            <body><main><h1>Who are you?</h1>
            <p>This stands in for the organisation's own sign-in with a second factor. \
            Choose a person.</p>
            <form method="post" action="%s">%s%s</form></main></body></html>
            """
                .formatted(PATH + "/oauth2/authorize", hidden, people))
        .with(
            "Content-Security-Policy",
            "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' "
                + URI.create(redirect).resolve("/"));
  }

  private Response chosen(Request request) throws IOException {
    Map<String, String> asked = first(request.form());
    Optional<Response> refused = refuse(asked);
    if (refused.isPresent() || !request.fromOwnPage()) {
      return refused.orElse(Response.text(403, "This form was sent by a page of another site."));
    }
    Optional<Person> person =
        settings.people().stream()
            .filter(known -> known.subject().equals(asked.get("person")))
            .findFirst();
    if (person.isEmpty()) {
      return Response.text(400, "Choose one of the people on the page.");
    }
    byte[] chance = new byte[32];
    random.nextBytes(chance);
    String code = Base64.getUrlEncoder().withoutPadding().encodeToString(chance);
    grants.put(code, new Grant(person.get(), asked, clock.instant().plus(CODE_LIFE)));
    String redirect = asked.getOrDefault("redirect_uri", "");
    return Response.seeOther(
        redirect
            + (redirect.contains("?") ? "&" : "?")
            + "code="
            + code
            + (asked.containsKey("state")
                ? "&state=" + encode(asked.getOrDefault("state", ""))
                : ""));
  }

  /** Says what is wrong with a request for a code; nothing is sent to an address not known. */
  private Optional<Response> refuse(Map<String, String> asked) {
    String problem = "";
    if (!settings.client().equals(asked.get("client_id"))) {
      problem = "The client is not known.";
    } else if (!settings.redirects().contains(asked.getOrDefault("redirect_uri", ""))) {
      problem = "The redirect address is not one of the client's.";
    } else if (!"code".equals(asked.get("response_type"))
        || !Arrays.asList(asked.getOrDefault("scope", "").split(" ", -1)).contains("openid")) {
      problem = "Only a code for openid is given out.";
    } else if (!"S256".equals(asked.get("code_challenge_method"))
        || !asked.getOrDefault("code_challenge", "").matches("[A-Za-z0-9_-]{43}")) {
      problem = "A code challenge with S256 is needed.";
    }
    return problem.isEmpty() ? Optional.empty() : Optional.of(Response.text(400, problem));
  }

  private Response token(Map<String, String> asked) {
    if (!"authorization_code".equals(asked.get("grant_type"))) {
      return error("unsupported_grant_type");
    }
    Optional<Grant> grant = Optional.ofNullable(grants.remove(asked.getOrDefault("code", "")));
    if (!settings.client().equals(asked.get("client_id"))) {
      return error("invalid_client");
    }
    Instant now = clock.instant();
    if (grant.isEmpty()
        || now.isAfter(grant.get().until())
        || !same("redirect_uri", grant.get(), asked)
        || !challenge(asked.getOrDefault("code_verifier", ""))
            .equals(grant.get().asked().get("code_challenge"))) {
      return error("invalid_grant");
    }
    Person person = grant.get().person();
    String issuer = issuer().toString();
    Map<String, String> first = grant.get().asked();
    return Response.json(
        200,
        Json.object(
            "id_token",
            tokens.identity(
                issuer, settings.client(), person, first.getOrDefault("nonce", ""), now),
            "access_token",
            tokens.access(issuer, settings.client(), person, first.getOrDefault("scope", ""), now),
            "token_type",
            "Bearer",
            "expires_in",
            Tokens.LIFE.toSeconds()));
  }

  private Response logout(Map<String, String> asked) {
    String to =
        asked.getOrDefault("logout_uri", asked.getOrDefault("post_logout_redirect_uri", ""));
    return settings.logouts().contains(to)
        ? Response.seeOther(to)
        : Response.text(200, "You have signed out.");
  }

  private static boolean same(String name, Grant grant, Map<String, String> asked) {
    return grant.asked().getOrDefault(name, "").equals(asked.getOrDefault(name, ""));
  }

  private static Response error(String code) {
    return Response.json(400, Json.object("error", code));
  }

  private static Map<String, String> first(Map<String, List<String>> parameters) {
    Map<String, String> first = new LinkedHashMap<>();
    parameters.forEach((name, values) -> first.put(name, values.getFirst()));
    return first;
  }

  private static String challenge(String verifier) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
