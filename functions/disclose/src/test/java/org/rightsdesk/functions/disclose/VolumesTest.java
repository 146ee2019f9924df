package org.rightsdesk.functions.disclose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightsdesk.domain.papers.Paper.StoredVolume;

/** A response above the limit is put together, checked and handed out in volumes. */
class VolumesTest {
  private final World world;
  private final Responses responses;

  VolumesTest(@TempDir Path folder) {
    world = new World(folder);
    responses = world.responses();
  }

  @Test
  void a_response_above_the_limit_has_volumes_of_which_the_letter_and_the_index_tell()
      throws IOException {
    world.decidedForTwoVolumes(false);

    assertThat(world.filed().volumes()).hasSize(2);
    assertThat(world.state().disclosure().orElseThrow().volumes())
        .isEqualTo(world.filed().volumes().stream().map(StoredVolume::volume).toList());
    assertThat(World.words(world.volume(1)))
        .contains("It follows this letter: 2 pages in 2 volumes", "Record What it is Volume Pages")
        .contains("This is record-1.")
        .doesNotContain("This is record-2.", "Schedule of redactions");
    assertThat(World.words(world.volume(2)))
        .contains("This is record-2.", "Volume 2 of 2", "Schedule of redactions")
        .doesNotContain("This is record-1.", "Wilhelmina Test");

    world.walk.released();
    responses.deliver(world.reference);
    assertThat(world.state().availableOn()).isPresent();
  }

  @Test
  void one_password_opens_all_its_volumes() throws IOException {
    world.decidedForTwoVolumes(true);
    for (int number = 1; number <= 2; number++) {
      byte[] file = world.volume(number);
      assertThatThrownBy(() -> World.words(file)).isInstanceOf(InvalidPasswordException.class);
      try (PDDocument document = Loader.loadPDF(file, world.password().orElseThrow())) {
        assertThat(document.getNumberOfPages()).isPositive();
      }
    }
  }

  @Test
  void volumes_that_are_swapped_missing_or_another_are_not_handed_out() throws IOException {
    world.decidedForTwoVolumes(false);
    world.walk.released();
    StoredVolume first = world.filed().volumes().getFirst();
    StoredVolume last = world.filed().volumes().getLast();
    world.refile(last, first);
    assertThatThrownBy(() -> responses.deliver(world.reference))
        .hasMessage("the stored response is not the one that was checked");
    world.refile(first);
    assertThatThrownBy(() -> responses.deliver(world.reference))
        .hasMessage("the stored response is not the one that was checked");
    world.refile(first, new StoredVolume(last.volume(), first.object()));
    assertThatThrownBy(() -> responses.deliver(world.reference))
        .hasMessage("the stored response is not the one that was checked");
    assertThat(world.state().availableOn()).isEmpty();

    world.refile(first, last);
    responses.deliver(world.reference);
    assertThat(world.state().availableOn()).isPresent();
  }
}
