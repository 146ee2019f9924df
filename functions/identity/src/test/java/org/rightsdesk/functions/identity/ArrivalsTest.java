package org.rightsdesk.functions.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.domain.casework.ScanVerdict;
import org.rightsdesk.domain.papers.Paper.StoredObject;
import org.rightsdesk.functions.identity.Arrivals.Arrival;
import org.rightsdesk.lambda.IdentityKeys.Upload;
import org.rightsdesk.lambda.ports.ObjectStore;

/** Two who take the same upload at once, or one who takes what another deletes. */
class ArrivalsTest {
  private final World world = new World();
  private final PaperId document = World.draw();
  private final Upload upload = new Upload(world.reference, document);

  /** Takes the upload while something else happens just after the case has it. */
  private Arrival takeWhile(StoredObject object, Runnable meanwhile) {
    AtomicInteger sizesAsked = new AtomicInteger();
    ObjectStore watched =
        (ObjectStore)
            Proxy.newProxyInstance(
                ObjectStore.class.getClassLoader(),
                new Class<?>[] {ObjectStore.class},
                (_, method, arguments) -> {
                  if (method.getName().equals("size") && sizesAsked.incrementAndGet() == 2) {
                    meanwhile.run();
                  }
                  try {
                    return method.invoke(world.store, arguments);
                  } catch (InvocationTargetException thrown) {
                    throw thrown.getCause();
                  }
                });
    Shelf shelf = new Shelf(watched, World.BUCKET);
    return new Arrivals(world.casebook, shelf, world.clock).take(upload, object);
  }

  @Test
  void what_the_requester_removes_meanwhile_does_not_come_back() {
    StoredObject object = world.upload(document, "pages: 1");

    Arrival arrival =
        takeWhile(
            object,
            () ->
                World.post(
                    world.residents,
                    world.requester(world.reference),
                    "/status/documents/remove",
                    "document=" + document));

    assertThat(arrival).isEqualTo(new Arrival.Gone());
    assertThat(world.state().identityDocuments()).isEmpty();
  }

  @Test
  void what_another_deletes_meanwhile_for_its_size_is_still_remembered() {
    StoredObject object = world.upload(document, "");

    Arrival arrival = takeWhile(object, () -> world.arrivals.take(upload, object));

    assertThat(arrival).isEqualTo(new Arrival.Gone());
    assertThat(world.verdict(document)).contains(ScanVerdict.NOT_SCANNED);
  }
}
