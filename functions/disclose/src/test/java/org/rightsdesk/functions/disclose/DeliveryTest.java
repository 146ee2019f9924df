package org.rightsdesk.functions.disclose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightsdesk.casebook.CaseworkSamples;
import org.rightsdesk.domain.papers.Paper.StoredObject;
import org.rightsdesk.domain.papers.Paper.StoredVolume;

/** Nothing is handed out but the response that was checked, once it was released. */
class DeliveryTest {
  private final World world;
  private final Responses responses;

  DeliveryTest(@TempDir Path folder) {
    world = new World(folder);
    responses = world.responses();
  }

  @Test
  void what_was_released_is_what_can_be_collected() throws IOException {
    world.decided();
    responses.compose(world.reference);
    world.walk.released();
    responses.deliver(world.reference);
    assertThat(world.state().availableOn()).contains(CaseworkSamples.MONDAY);
  }

  @Test
  void nothing_is_handed_out_before_a_second_person_released_it() throws IOException {
    world.decided();
    assertThatThrownBy(() -> responses.deliver(world.reference))
        .isInstanceOf(IllegalStateException.class);
    responses.compose(world.reference);
    assertThatThrownBy(() -> responses.deliver(world.reference))
        .isInstanceOf(IllegalStateException.class);
    assertThat(world.state().availableOn()).isEmpty();
  }

  @Test
  void a_file_that_is_another_than_the_one_checked_is_not_handed_out() throws IOException {
    world.decided();
    responses.compose(world.reference);
    world.walk.released();
    StoredVolume stored = world.filed().volumes().getFirst();
    StoredObject other =
        world.store.put(
            World.DISCLOSURES, stored.object().key(), "application/pdf", new byte[] {1});
    world.refile(new StoredVolume(stored.volume(), other));
    assertThatThrownBy(() -> responses.deliver(world.reference))
        .hasMessage("the stored response is not the one that was checked");
    assertThat(world.state().availableOn()).isEmpty();

    world.store.erase(other);
    assertThatThrownBy(() -> responses.deliver(world.reference))
        .hasMessage("the stored response is not the one that was checked");
  }
}
