package org.rightsdesk.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightsdesk.web.asset.Assets;

/** Holds what is shipped to the terms: the government's typeface, crown and crest are its own. */
class ReservedMarksTest {
  private final Assets assets = Assets.common();

  private String content(String name, boolean gzip) {
    String hash = assets.address(name).split("/", -1)[2];
    return assets.find(hash, name, gzip).orElseThrow().body().asText();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"govuk-frontend.css", "moj-frontend.css", "rightsdesk.css", "rightsdesk.js"})
  void no_style_names_the_typeface_the_crown_or_the_crest(String name) {
    assertThat(content(name, false))
        .doesNotContainIgnoringCase("GDS Transport")
        .doesNotContainIgnoringCase("@font-face")
        .doesNotContainIgnoringCase("crown")
        .doesNotContainIgnoringCase("crest")
        .doesNotContain("url(/assets");
  }

  @Test
  void styles_are_whole_after_the_marks_are_taken_out() {
    for (String name : new String[] {"govuk-frontend.css", "moj-frontend.css"}) {
      String css = content(name, false);
      assertThat(css.chars().filter(c -> c == '{').count())
          .isEqualTo(css.chars().filter(c -> c == '}').count());
    }
    assertThat(content("govuk-frontend.css", false))
        .contains(".govuk-button{", ".govuk-radios__input{", ".govuk-footer");
  }

  @Test
  void an_address_changes_with_the_content_and_an_old_one_finds_nothing() {
    assertThat(assets.address("rightsdesk.css")).matches("/assets/[0-9a-f]{16}/rightsdesk.css");
    assertThat(assets.find("0".repeat(16), "rightsdesk.css", true)).isEmpty();
    assertThat(assets.find("0".repeat(16), "../../index", true)).isEmpty();
  }
}
