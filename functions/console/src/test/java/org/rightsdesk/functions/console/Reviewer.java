package org.rightsdesk.functions.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightsdesk.functions.console.CasePages.at;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.web.Response;

/** An officer who reviews the first record of a case through its pages. */
record Reviewer(Browser officer) {
  /** The mark by which the page tells whether it was changed meanwhile. */
  String mark(CaseReference reference, int page) {
    Matcher found =
        Pattern.compile("name=\"mark\" value=\"([0-9a-f]{16})\"")
            .matcher(officer.page(at(reference, "/records/record-0001/pages/" + page)));
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  /** Sends the form of the page with its mark. */
  Response onPage(CaseReference reference, int page, Map<String, String> fields) {
    Map<String, String> all = new LinkedHashMap<>(fields);
    all.put("mark", mark(reference, page));
    return officer.post(at(reference, "/records/record-0001/pages/" + page), all);
  }
}
