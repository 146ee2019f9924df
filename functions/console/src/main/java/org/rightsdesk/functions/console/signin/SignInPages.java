package org.rightsdesk.functions.console.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rightsdesk.casebook.StaffRegister;
import org.rightsdesk.domain.casework.Role;
import org.rightsdesk.domain.digest.Sha256;
import org.rightsdesk.functions.console.page.Blocks;
import org.rightsdesk.web.Access;
import org.rightsdesk.web.Answer;
import org.rightsdesk.web.Route;
import org.rightsdesk.web.Visit;
import org.rightsdesk.web.form.Form;
import org.rightsdesk.web.form.HiddenField;
import org.rightsdesk.web.page.FormToken;
import org.rightsdesk.web.page.Page;
import org.rightsdesk.web.page.Parts;
import org.rightsdesk.web.session.SecretToken;
import org.rightsdesk.web.session.SessionKind;
import org.rightsdesk.web.session.StaffAccess;

/**
 * Sign-in with OpenID Connect: code flow with PKCE, a state and a nonce.
 *
 * <p>The way back only shows a page; a button on it redeems the code, so that no request to read
 * sets a cookie or uses anything up (threat B3).
 */
public final class SignInPages {
  private static final String STATE = "state";
  private static final String NONCE = "nonce";
  private static final String VERIFIER = "verifier";
  private static final HiddenField CODE_FIELD = new HiddenField("code", 2_048);
  private static final HiddenField STATE_FIELD = new HiddenField("state", 64);
  private static final Form RETURNED = Form.of(CODE_FIELD, STATE_FIELD);

  private final Provider provider;
  private final IdTokens tokens;
  private final StaffRegister staff;
  private final String client;
  private final URI baseUrl;
  private final SecureRandom random = new SecureRandom();

  /**
   * Sign-in of the client at the site.
   *
   * @param staff keeps the name of whoever signs in
   * @param baseUrl where the console is reached; the way back lies below it
   */
  public SignInPages(
      Provider provider, IdTokens tokens, StaffRegister staff, String client, URI baseUrl) {
    this.provider = provider;
    this.tokens = tokens;
    this.staff = staff;
    this.client = client;
    this.baseUrl = baseUrl;
  }

  /** The routes of sign-in and sign-out. */
  public List<Route> routes() {
    return List.of(
        Route.get("/sign-in", Access.anyone(), this::ask),
        Route.post("/sign-in", Access.anyone(), Form.empty(), this::begin),
        Route.get("/sign-in/return", Access.holder(SessionKind.SIGN_IN), SignInPages::returned),
        Route.post(
            "/sign-in/complete", Access.holder(SessionKind.SIGN_IN), RETURNED, this::complete),
        Route.post(
            "/sign-out",
            Access.staff(Role.OFFICER, Role.MANAGER, Role.HEAD),
            Form.empty(),
            visit -> Answer.redirect("/sign-in").end(SessionKind.STAFF)));
  }

  /** The origin of the service's own pages. */
  public String exit() throws IOException {
    URI authorize = provider.description().authorize();
    return authorize.getScheme() + "://" + authorize.getAuthority();
  }

  /** What is shown where somebody has not signed in, or has been away too long. */
  public static Page signedOut() {
    return Page.of(
        "Sign in to go on",
        Blocks.stack(
            Blocks.heading("Sign in to go on"),
            Parts.paragraph(
                "You have not signed in, or nothing was done for 15 minutes."
                    + " What was saved before is still there."),
            Parts.buttonLink("Go to sign in", "/sign-in")));
  }

  private Answer ask(Visit visit) {
    try {
      return Answer.page(
              Page.of(
                  "Sign in",
                  Blocks.stack(
                      Blocks.heading("Sign in"),
                      Parts.paragraph(
                          "For the data protection team. You sign in with your work account and"
                              + " a second factor."),
                      Blocks.form("/sign-in", FormToken.none(), Parts.button("Sign in")))))
          .allowing(exit());
    } catch (IOException unreachable) {
      throw new UncheckedIOException(unreachable);
    }
  }

  private Answer begin(Visit visit) {
    String state = SecretToken.draw(random).value();
    String nonce = SecretToken.draw(random).value();
    String verifier = SecretToken.draw(random).value();
    Map<String, String> query = new LinkedHashMap<>();
    query.put("response_type", "code");
    query.put("client_id", client);
    query.put("redirect_uri", back());
    query.put("scope", "openid email profile");
    query.put("state", state);
    query.put("nonce", nonce);
    query.put("code_challenge", challenge(verifier));
    query.put("code_challenge_method", "S256");
    try {
      return Answer.leave(URI.create(provider.description().authorize() + "?" + encoded(query)))
          .begin(SessionKind.SIGN_IN, Map.of(STATE, state, NONCE, nonce, VERIFIER, verifier));
    } catch (IOException unreachable) {
      throw new UncheckedIOException(unreachable);
    }
  }

  private static Answer returned(Visit visit) {
    Optional<String> code = visit.query("code").filter(text -> text.length() <= CODE_FIELD.most());
    Optional<String> state =
        visit.query("state").filter(text -> text.length() <= STATE_FIELD.most());
    if (code.isEmpty() || state.isEmpty()) {
      return notSignedIn();
    }
    var carried = RETURNED.blank().typing(CODE_FIELD, code.get()).typing(STATE_FIELD, state.get());
    return Answer.page(
        Page.of(
            "Continue to the console",
            Blocks.stack(
                Blocks.heading("Continue to the console"),
                Parts.paragraph("Your work account has recognised you."),
                Blocks.form(
                    "/sign-in/complete",
                    visit.token(),
                    Parts.field(carried, CODE_FIELD),
                    Parts.field(carried, STATE_FIELD),
                    Parts.button("Continue")))));
  }

  private Answer complete(Visit visit) {
    var sent = visit.read(RETURNED);
    if (!same(visit.session().value(STATE).orElse(""), sent.answer(STATE_FIELD))) {
      return notSignedIn().end(SessionKind.SIGN_IN);
    }
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "authorization_code");
    form.put("client_id", client);
    form.put("code", sent.answer(CODE_FIELD));
    form.put("redirect_uri", back());
    form.put("code_verifier", visit.session().value(VERIFIER).orElse(""));
    Optional<IdTokens.Person> person;
    try {
      person = tokens.read(provider.exchange(form), visit.session().value(NONCE).orElse(""));
    } catch (IOException refused) {
      person = Optional.empty();
    }
    person.ifPresent(found -> staff.remember(found.staff().id(), found.name()));
    return person
        .map(
            found ->
                Answer.redirect("/")
                    .begin(SessionKind.STAFF, StaffAccess.to(found.staff(), found.name()))
                    .end(SessionKind.SIGN_IN))
        .orElseGet(() -> notSignedIn().end(SessionKind.SIGN_IN));
  }

  private static Answer notSignedIn() {
    return Answer.page(
        403,
        Page.of(
            "You are not signed in",
            Blocks.stack(
                Blocks.heading("You are not signed in"),
                Parts.paragraph(
                    "The sign-in was not finished, took longer than 10 minutes, or your account"
                        + " is not in the data protection team."),
                Parts.buttonLink("Try again", "/sign-in"))));
  }

  private String back() {
    return baseUrl + "/sign-in/return";
  }

  private static String challenge(String verifier) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Sha256.begin().digest(verifier.getBytes(StandardCharsets.US_ASCII)));
  }

  private static boolean same(String one, String other) {
    return !one.isEmpty()
        && MessageDigest.isEqual(
            one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  private static String encoded(Map<String, String> query) {
    return query.entrySet().stream()
        .map(
            pair ->
                pair.getKey() + "=" + URLEncoder.encode(pair.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
