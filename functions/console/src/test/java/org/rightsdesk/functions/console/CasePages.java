package org.rightsdesk.functions.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.web.Response;

/** What the tests say of the pages of a case. */
final class CasePages {
  private CasePages() {}

  /** The address of a page of a case. */
  static String at(CaseReference reference, String below) {
    return "/cases/" + reference + below;
  }

  /** The answer must lead on to this page. */
  static void leadsTo(Response response, String path) {
    assertThat(response.status()).as(response.body().asText()).isEqualTo(303);
    assertThat(response.header("Location")).contains(path);
  }

  /** The answer must be the same page, with what is wrong in these words. */
  static void refuses(Response response, String words) {
    assertThat(response.status()).isEqualTo(400);
    assertThat(response.body().asText()).contains("There is a problem").contains(words);
  }
}
