package org.rightsdesk.functions.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rightsdesk.domain.casework.Case;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.web.Method;
import org.rightsdesk.web.Parameters;
import org.rightsdesk.web.Request;
import org.rightsdesk.web.Response;
import org.rightsdesk.web.session.SecretToken;
import org.rightsdesk.web.testing.PageVisitor;

class CollectionPagesTest {
  private static final PaperId DISCLOSURE = new PaperId("disclosure-1");

  private final IntakeFixture fixture = new IntakeFixture();
  private final PageVisitor visitor = new PageVisitor(fixture.site, "198.51.100.7");
  private CaseReference reference = new CaseReference("RD-0000-0000");
  private String path = "";

  @BeforeEach
  void makeAvailable() {
    reference = fixture.open(fixture.visitor());
    path = fixture.makeAvailable(reference, DISCLOSURE);
  }

  private Case state() {
    return fixture.casebook.find(reference).orElseThrow();
  }

  private static String text(Response response) {
    return response.body().asText();
  }

  private Response enter() {
    visitor.read(path);
    visitor.send(path, Map.of());
    return visitor.send("/collection/code", Map.of("code", fixture.mailedCodes.getLast()));
  }

  @Test
  void the_link_and_the_code_lead_to_one_file_for_a_minute() {
    assertThat(text(enter())).contains("one PDF of 3 pages, 235 KB");

    Response response = visitor.sendOnly("/collection", Map.of("volume", "1"));

    assertThat(response.status()).isEqualTo(303);
    assertThat(response.header("Location").orElseThrow())
        .startsWith("https://disclosures.s3.eu-west-2.amazonaws.com/cases/1/1.pdf?")
        .contains("X-Amz-Expires=60&", "versionId=v1", "response-content-disposition=attachment");
    assertThat(state().collectedOn()).isPresent();
  }

  @Test
  void the_page_says_that_a_password_is_needed_and_that_it_comes_another_way() {
    assertThat(text(enter())).doesNotContain("password");

    reference = fixture.open(fixture.visitor());
    path =
        fixture.makeAvailable(
            reference,
            DISCLOSURE,
            Optional.of(new PaperId("password-1")),
            IntakeFixture.volume(3, 240_000));

    assertThat(text(enter()))
        .contains("You need a password to open it", "by telephone or in a letter, never by email");
  }

  @Test
  void the_status_page_says_that_a_password_is_still_to_come() {
    PageVisitor requester = fixture.visitor();
    reference = fixture.open(requester);
    fixture.makeAvailable(
        reference,
        DISCLOSURE,
        Optional.of(new PaperId("password-1")),
        IntakeFixture.volume(3, 240_000));
    assertThat(text(requester.read("/status/request"))).contains("You need a password to open it.");
  }

  @Test
  void each_volume_of_a_large_response_has_its_own_button_and_its_own_download() {
    reference = fixture.open(fixture.visitor());
    path =
        fixture.makeAvailable(
            reference,
            DISCLOSURE,
            Optional.of(new PaperId("password-1")),
            IntakeFixture.volume(502, 49_800_000),
            IntakeFixture.volume(1, 90_000));

    assertThat(text(enter()))
        .contains("there are 2 volumes", "Volume 1: 502 pages, 47.5 MB", "Volume 2: 1 page, 88 KB")
        .contains("Download volume 1 of 2", "Download volume 2 of 2")
        .contains("You need a password to open them, the same for each")
        .doesNotContain("Download your document");
    for (int number = 1; number <= 2; number++) {
      assertThat(
              visitor
                  .sendOnly("/collection", Map.of("volume", String.valueOf(number)))
                  .header("Location")
                  .orElseThrow())
          .contains("/cases/1/" + number + ".pdf?", "your-information-" + number + "-of-2.pdf");
      assertThat(state().collectedOn().isPresent()).isEqualTo(number == 2);
    }
  }

  @Test
  void the_page_and_the_status_say_which_volumes_are_left() {
    PageVisitor requester = fixture.visitor();
    reference = fixture.open(requester);
    path =
        fixture.makeAvailable(
            reference,
            DISCLOSURE,
            Optional.empty(),
            IntakeFixture.volume(502, 49_800_000),
            IntakeFixture.volume(1, 90_000));
    assertThat(text(enter())).contains("Not downloaded yet").doesNotContain("Downloaded on");
    assertThat(text(requester.read("/status/request"))).doesNotContain("volume");

    visitor.sendOnly("/collection", Map.of("volume", "2"));

    assertThat(text(visitor.read("/collection")))
        .containsSubsequence("Not downloaded yet", "Downloaded on 23 November 2026");
    assertThat(text(requester.read("/status/request")))
        .contains("You have not downloaded volume 1 yet.");

    visitor.sendOnly("/collection", Map.of("volume", "1"));

    assertThat(text(visitor.read("/collection"))).doesNotContain("Not downloaded yet");
    assertThat(text(requester.read("/status/request"))).contains("Answered and closed");
  }

  @ParameterizedTest
  @CsvSource({"2,404", "0,400", "'',400", "1.0,400", "-1,400", "99999,400"})
  void a_volume_that_is_not_there_is_refused_and_nothing_is_noted(String volume, int status) {
    enter();
    assertThat(visitor.sendOnly("/collection", Map.of("volume", volume)).status())
        .isEqualTo(status);
    assertThat(state().collectedOn()).isEmpty();
  }

  @Test
  void following_the_link_looks_nothing_up_and_says_nothing_of_any_case() {
    int writes = fixture.sessions.writes();
    String known = text(visitor.read(path));
    String unknown = text(visitor.read("/collect/" + "A".repeat(43)));

    assertThat(known)
        .isEqualTo(unknown)
        .doesNotContain(reference.value(), "Amina", "information we");
    assertThat(fixture.sessions.writes()).isEqualTo(writes);
    assertThat(fixture.asked).isEmpty();
    assertThat(visitor.cookies()).isEmpty();
  }

  @Test
  void scanners_that_follow_the_link_spoil_nothing() {
    for (Method method : new Method[] {Method.HEAD, Method.GET, Method.GET}) {
      Response response =
          fixture.site.answer(
              new Request(
                  method,
                  path,
                  Parameters.none(),
                  Map.of("User-Agent", "a scanner"),
                  Optional.of("203.0.113.9"),
                  ""));
      assertThat(response.status()).isEqualTo(200);
      assertThat(response.cookies()).isEmpty();
    }
    assertThat(state().collectedOn()).isEmpty();

    assertThat(enter().status()).isEqualTo(200);
  }

  @Test
  void the_link_alone_gives_nothing_of_the_document() {
    visitor.read(path);
    visitor.send(path, Map.of());

    assertThat(visitor.read("/collection").status()).isEqualTo(401);
    assertThat(visitor.sendOnly("/collection", Map.of("volume", "1")).status()).isEqualTo(401);
    assertThat(state().collectedOn()).isEmpty();
  }

  @Test
  void a_code_for_the_status_page_does_not_open_the_document() {
    PageVisitor status = fixture.visitor();
    status.send("/status", Map.of("reference", reference.value()));
    String statusCode = fixture.mailedCodes.getLast();
    visitor.read(path);
    visitor.send(path, Map.of());

    visitor.send("/collection/code", Map.of("code", statusCode));

    assertThat(visitor.read("/collection").status()).isEqualTo(401);
  }

  @Test
  void the_sixth_wrong_code_locks_the_collection() {
    visitor.read(path);
    visitor.send(path, Map.of());
    String right = fixture.mailedCodes.getLast();
    String wrong = (right.charAt(0) == '9' ? "0" : "9") + right.substring(1);
    for (int i = 0; i < 5; i++) {
      visitor.send("/collection/code", Map.of("code", wrong));
    }

    assertThat(text(visitor.send("/collection/code", Map.of("code", right))))
        .contains("Too many wrong codes");
    assertThat(visitor.read("/collection").status()).isEqualTo(401);
  }

  @Test
  void a_link_that_is_unknown_or_has_run_out_says_so_and_no_more() {
    Response unknown =
        visitor.send("/collect/" + SecretToken.draw(new SecureRandom()).value(), Map.of());
    fixture.clock.pass(Duration.ofDays(30));
    Response over = visitor.send(path, Map.of());

    assertThat(unknown.status()).isEqualTo(410);
    assertThat(text(over)).isEqualTo(text(unknown));
    assertThat(fixture.asked).isEmpty();
  }

  @Test
  void the_document_may_be_collected_again_while_the_link_holds() {
    enter();
    visitor.sendOnly("/collection", Map.of("volume", "1"));

    assertThat(visitor.sendOnly("/collection", Map.of("volume", "1")).status()).isEqualTo(303);
    assertThat(state().collectedOn()).isPresent();
  }
}
