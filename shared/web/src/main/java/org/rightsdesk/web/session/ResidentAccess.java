package org.rightsdesk.web.session;

import java.util.Map;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.PaperId;

/**
 * Which case a resident's session is for.
 *
 * <p>A session of {@link SessionKind#STATUS} or {@link SessionKind#COLLECTION} proves that its
 * holder may act for the requester of that case; those of the kinds that wait for a code prove
 * nothing.
 */
public final class ResidentAccess {
  private static final String REFERENCE = "reference";
  private static final String DISCLOSURE = "disclosure";

  private ResidentAccess() {}

  /** What a session about the case holds. */
  public static Map<String, String> to(CaseReference reference) {
    return Map.of(REFERENCE, reference.value());
  }

  /** What a session about one disclosure of the case holds. */
  public static Map<String, String> to(CaseReference reference, PaperId disclosure) {
    return Map.of(REFERENCE, reference.value(), DISCLOSURE, disclosure.value());
  }

  /** The case that the session is for. */
  public static CaseReference reference(Session session) {
    return new CaseReference(session.value(REFERENCE).orElseThrow());
  }

  /** The disclosure that the session is for. */
  public static PaperId disclosure(Session session) {
    return new PaperId(session.value(DISCLOSURE).orElseThrow());
  }
}
