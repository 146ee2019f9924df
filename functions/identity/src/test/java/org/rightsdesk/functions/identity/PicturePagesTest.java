package org.rightsdesk.functions.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rightsdesk.casebook.CaseworkSamples;
import org.rightsdesk.domain.casework.Actor;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.Event;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.domain.casework.Role;
import org.rightsdesk.domain.casework.StaffId;
import org.rightsdesk.domain.papers.Paper.StoredObject;
import org.rightsdesk.web.Response;
import org.rightsdesk.web.session.OpenSession;

class PicturePagesTest {
  private final World world = new World();
  private final OpenSession officer = world.member(CaseworkSamples.OFFICER);

  private Response picture(OpenSession session, CaseReference of, Object document, String page) {
    return World.get(
        world.staff, session, "/cases/" + of + "/identity/" + document + "/pages/" + page);
  }

  private long sightings() {
    return world.casebook.history(world.reference).stream()
        .filter(entry -> entry.event() instanceof Event.Seen)
        .count();
  }

  @Test
  void an_officer_sees_the_picture_of_a_page_of_a_clean_document() {
    PaperId document = world.clean("pages: 2");

    Response response = picture(officer, world.reference, document, "2.png");

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.header("Content-Type")).contains("image/png");
    assertThat(response.body().asText()).isEqualTo("page 2 of pages: 2");
  }

  @Test
  void who_saw_a_document_is_in_the_history_once_a_person_and_day() {
    PaperId document = world.clean("pages: 2");

    picture(officer, world.reference, document, "1.png");
    picture(officer, world.reference, document, "2.png");
    assertThat(sightings()).isEqualTo(1);

    picture(world.member(CaseworkSamples.SECOND_OFFICER), world.reference, document, "1.png");
    assertThat(sightings()).isEqualTo(2);

    world.clock.moveTo(CaseworkSamples.MONDAY.plusDays(1));
    picture(officer, world.reference, document, "1.png");
    assertThat(sightings()).isEqualTo(3);
    assertThat(world.casebook.verify(world.reference)).isEmpty();
  }

  @Test
  void only_what_was_scanned_is_served_after_a_swap() {
    PaperId document = world.clean("pages: 1 of A");
    StoredObject swapped = world.upload(document, "pages: 1 of B");
    world.scanned(swapped, "NO_THREATS_FOUND");

    Response response = picture(officer, world.reference, document, "1.png");

    assertThat(response.body().asText()).isEqualTo("page 1 of pages: 1 of A");
    assertThat(world.store.readSoFar()).doesNotContain(swapped);
  }

  @Test
  void whatever_may_not_be_seen_is_not_there_in_the_same_words() {
    PaperId clean = world.clean("pages: 1");
    PaperId infected = World.draw();
    world.scanned(world.upload(infected, "pages: 1"), "THREATS_FOUND");
    PaperId unreadable = world.clean("no pages");
    PaperId waiting = World.draw();
    world.upload(waiting, "pages: 1");
    CaseReference other = world.open(2);

    Response missing = picture(officer, world.reference, World.draw(), "1.png");
    assertThat(missing.status()).isEqualTo(404);
    List<Response> refused =
        List.of(
            picture(officer, world.reference, infected, "1.png"),
            picture(officer, world.reference, unreadable, "1.png"),
            picture(officer, world.reference, waiting, "1.png"),
            picture(officer, other, clean, "1.png"),
            picture(officer, CaseworkSamples.reference(9), clean, "1.png"),
            picture(officer, world.reference, "request", "1.png"),
            picture(officer, world.reference, clean, "2.png"),
            picture(officer, world.reference, clean, "0.png"),
            picture(officer, world.reference, clean, "1"),
            picture(officer, world.reference, clean, "01.png"));
    for (Response response : refused) {
      assertThat(response.status()).isEqualTo(404);
      assertThat(response.body()).isEqualTo(missing.body());
      assertThat(response.headers()).isEqualTo(missing.headers());
    }
    assertThat(sightings()).isZero();
  }

  @Test
  void a_removed_document_is_seen_no_more() {
    PaperId document = world.clean("pages: 1");
    World.post(
        world.residents,
        world.requester(world.reference),
        "/status/documents/remove",
        "document=" + document);

    assertThat(picture(officer, world.reference, document, "1.png").status()).isEqualTo(404);
  }

  @Test
  void nobody_outside_the_team_sees_a_picture() {
    PaperId document = world.clean("pages: 1");
    OpenSession requester = world.requester(world.reference);

    assertThat(picture(requester, world.reference, document, "1.png").status()).isEqualTo(401);
    for (Role role : EnumSet.complementOf(EnumSet.of(Role.OFFICER, Role.MANAGER))) {
      Actor other = new Actor.Staff(new StaffId("other"), EnumSet.of(role));
      assertThat(picture(world.member(other), world.reference, document, "1.png").status())
          .isEqualTo(403);
    }
    assertThat(sightings()).isZero();
  }
}
