package org.rightsdesk.functions.disclose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightsdesk.casebook.CaseworkSamples;
import org.rightsdesk.domain.casework.Command;
import org.rightsdesk.domain.casework.Outcome;
import org.rightsdesk.domain.casework.PaperId;

/** A response opens with a password where a record or the officer asks for one. */
class PasswordTest {
  private final World world;
  private final Responses responses;

  PasswordTest(@TempDir Path folder) {
    world = new World(folder);
    responses = world.responses();
  }

  @Test
  void a_response_with_a_record_marked_as_sensitive_opens_with_its_password_only()
      throws IOException {
    world.decided();
    world.casebook.rewrite(
        world.reference, CaseworkSamples.marked(World.FIRST, "OFFICIAL-SENSITIVE"));
    responses.compose(world.reference);

    String password = world.password().orElseThrow();
    assertThat(password).matches("[a-z2-9]{4}(-[a-z2-9]{4}){3}");
    assertThatThrownBy(() -> World.words(world.file()))
        .isInstanceOf(InvalidPasswordException.class);
    try (PDDocument document = Loader.loadPDF(world.file(), password)) {
      assertThat(document.getEncryption().getRevision()).isEqualTo(6);
      assertThat(new PDFTextStripper().getText(document))
          .contains("Wilhelmina Test")
          .doesNotContain(password);
    }
    assertThat(world.casebook.history(world.reference).toString()).doesNotContain(password);
    assertThat(world.casebook.papers(world.reference).toString()).doesNotContain(password);
    world.walk.released();
    responses.deliver(world.reference);
    assertThat(world.state().availableOn()).isPresent();
  }

  @Test
  void a_marking_that_is_not_known_asks_for_a_password_too() throws IOException {
    world.decided();
    world.casebook.rewrite(world.reference, CaseworkSamples.marked(World.FIRST, "SECRET"));
    responses.compose(world.reference);
    assertThat(world.password()).isPresent();
  }

  @Test
  void a_sensitive_record_that_does_not_go_out_asks_for_no_password() throws IOException {
    world.decided();
    world.casebook.rewrite(
        world.reference, CaseworkSamples.marked(World.SECOND, "OFFICIAL-SENSITIVE"));
    responses.compose(world.reference);
    assertThat(world.password()).isEmpty();
    assertThat(World.words(world.file())).contains("Wilhelmina Test");
  }

  @Test
  void the_officer_may_ask_for_a_password_and_each_round_has_its_own() throws IOException {
    world
        .walk
        .found()
        .execute(
            new Command.Decide(Outcome.NOTHING_HELD, List.of(), true), CaseworkSamples.OFFICER);
    responses.compose(world.reference);
    String first = world.password().orElseThrow();
    world
        .walk
        .execute(new Command.ReturnCheck(new PaperId("reason-1")), CaseworkSamples.SECOND_OFFICER)
        .execute(
            new Command.Decide(Outcome.NOTHING_HELD, List.of(), true), CaseworkSamples.OFFICER);
    responses.compose(world.reference);
    assertThat(world.password().orElseThrow()).isNotEqualTo(first);
  }

  @Test
  void a_password_has_no_characters_that_look_alike() {
    for (int drawn = 0; drawn < 200; drawn++) {
      assertThat(SpokenPassword.draw(new SecureRandom()).value())
          .matches("[adfhjkmruwxy246789]{4}(-[adfhjkmruwxy246789]{4}){3}");
    }
  }
}
