package org.rightsdesk.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.rightsdesk.web.form.Form;
import org.rightsdesk.web.session.OpenSession;

/**
 * Refuses a form that did not come from a page of ours (A6).
 *
 * <p>Where a session is held, the form must carry its token. A browser that says where a request
 * comes from must say that it is from here; without a session, one that does not say is refused.
 * Scripts may send the token in the header {@code X-Form-Token}.
 */
final class CrossSiteGuard {
  static final String TOKEN_HEADER = "X-Form-Token";
  private static final String FORM_TYPE = "application/x-www-form-urlencoded";

  private final String origin;

  CrossSiteGuard(String origin) {
    this.origin = origin;
  }

  void check(Request request, Parameters form, Optional<OpenSession> session) {
    Optional<String> site = request.header("Sec-Fetch-Site");
    Optional<String> from = request.header("Origin").filter(value -> !value.equals("null"));
    if (site.isPresent() && !site.get().equals("same-origin")) {
      throw Refusal.forbidden("form from another site");
    }
    if (from.isPresent() && !from.get().equals(origin)) {
      throw Refusal.forbidden("form from another origin");
    }
    if (session.isPresent()) {
      String sent = request.header(TOKEN_HEADER).or(() -> form.first(Form.TOKEN)).orElse("");
      if (!same(sent, session.get().token().formToken())) {
        throw Refusal.forbidden("form without the session's token");
      }
    } else if (site.isEmpty() && from.isEmpty()) {
      throw Refusal.forbidden("form from nowhere known");
    }
  }

  /** Refuses a body that is not an encoded form, which another site could send unasked. */
  static void checkType(Request request) {
    String type = request.header("Content-Type").orElse("");
    if (!request.body().isEmpty() && !type.split(";", 2)[0].strip().equalsIgnoreCase(FORM_TYPE)) {
      throw Refusal.forbidden("body that is not an encoded form");
    }
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
