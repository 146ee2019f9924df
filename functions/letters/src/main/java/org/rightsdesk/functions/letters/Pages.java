package org.rightsdesk.functions.letters;

import org.rightsdesk.correspondence.outgoing.PageLink;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.web.session.Links;
import org.rightsdesk.web.session.SecretToken;

/** The addresses of our pages, from configuration and never from a request (threat A11). */
record Pages(String publicUrl, String staffUrl) {
  /** Where a requester follows the request and sends what is asked for. */
  PageLink status() {
    return PageLink.of(publicUrl + "/status");
  }

  /** Where a response is collected. */
  PageLink collection(SecretToken token) {
    return PageLink.of(publicUrl + Links.collectionPath(token));
  }

  /** A case in the console. */
  PageLink casePage(CaseReference reference) {
    return PageLink.of(staffUrl + "/cases/" + reference);
  }
}
