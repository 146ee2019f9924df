package org.rightsdesk.local.cloud.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class PartTest {
  private final AtomicInteger closed = new AtomicInteger();

  @Test
  void two_parts_start_at_once_and_each_is_closed_when_the_cloud_stops() throws Exception {
    CountDownLatch bothBegan = new CountDownLatch(2);
    try (Part<AutoCloseable> first = Part.begin("The first is up.", () -> start(bothBegan));
        Part<AutoCloseable> second = Part.begin("The second is up.", () -> start(bothBegan))) {
      assertThat(first.started()).isNotNull();
      assertThat(second.started()).isNotNull();
    }
    assertThat(closed).hasValue(2);
  }

  @Test
  void who_waits_for_a_part_that_does_not_start_is_told_why() {
    try (Part<AutoCloseable> part =
        Part.begin(
            "Never said.",
            () -> {
              throw new IOException("The table did not start.");
            })) {
      assertThatThrownBy(part::started)
          .isInstanceOf(IOException.class)
          .hasMessage("The table did not start.");
    } catch (IOException e) {
      throw new AssertionError("closing what never started fails nothing", e);
    }
    assertThat(closed).hasValue(0);
  }

  private AutoCloseable start(CountDownLatch bothBegan) throws InterruptedException {
    bothBegan.countDown();
    assertThat(bothBegan.await(1, TimeUnit.MINUTES)).isTrue();
    return closed::incrementAndGet;
  }
}
