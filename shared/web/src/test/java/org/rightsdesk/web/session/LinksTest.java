package org.rightsdesk.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.web.testing.InMemoryLinkStore;
import org.rightsdesk.web.testing.MovableClock;

class LinksTest {
  private final InMemoryLinkStore store = new InMemoryLinkStore();
  private final MovableClock clock = new MovableClock("2026-11-23T10:00:00Z");
  private final Links links = new Links(store, clock, new SecureRandom());
  private final Links.Collection collection =
      new Links.Collection(CaseReference.draw(new Random(7)), new PaperId("disclosure-1"));

  @Test
  void a_link_leads_to_what_it_was_made_for_as_often_as_it_is_followed() {
    SecretToken token = links.toCollect(collection, clock.instant().plusSeconds(60));

    assertThat(links.collection(token.value())).contains(collection);
    assertThat(links.collection(token.value())).contains(collection);
    assertThat(Links.collectionPath(token)).isEqualTo("/collect/" + token.value());
  }

  @Test
  void a_link_opens_nothing_from_the_moment_it_expires() {
    SecretToken token = links.toCollect(collection, clock.instant().plusSeconds(60));

    clock.pass(Duration.ofSeconds(59));
    assertThat(links.collection(token.value())).isPresent();
    clock.pass(Duration.ofSeconds(1));
    assertThat(links.collection(token.value())).isEmpty();
    clock.pass(Duration.ofSeconds(1));
    assertThat(links.collection(token.value())).isEmpty();
  }

  @Test
  void a_token_of_another_purpose_is_no_link_to_collect() {
    SecretToken token = SecretToken.draw(new SecureRandom());
    store.save(
        token.hash(),
        new LinkStore.Kept("upload", java.util.Map.of(), clock.instant().plusSeconds(60)));

    assertThat(links.collection(token.value())).isEmpty();
    assertThat(links.collection("no token")).isEmpty();
  }
}
