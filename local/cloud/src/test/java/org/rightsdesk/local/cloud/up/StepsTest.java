package org.rightsdesk.local.cloud.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** The machines are busy from the moment a step is handed over until the last one has ended. */
class StepsTest {
  private final Steps steps = new Steps();
  private final CountDownLatch first = new CountDownLatch(1);
  private final CountDownLatch second = new CountDownLatch(1);

  private static Runnable until(CountDownLatch latch) {
    return () -> {
      try {
        latch.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    };
  }

  private void awaitIdle() {
    while (steps.busy()) {
      Thread.onSpinWait();
    }
  }

  @Test
  void no_step_is_under_way_before_the_first() {
    assertThat(steps.busy()).isFalse();
  }

  @Test
  void a_step_is_under_way_from_the_moment_it_is_handed_over() {
    steps.begin(until(first));
    assertThat(steps.busy()).isTrue();

    first.countDown();
    awaitIdle();
  }

  @Test
  void the_last_of_several_steps_counts() {
    CountDownLatch ended = new CountDownLatch(1);
    steps.begin(until(second));
    steps.begin(ended::countDown);
    until(ended).run();
    assertThat(steps.busy()).isTrue();

    second.countDown();
    awaitIdle();
  }

  @Test
  void a_step_that_fails_has_ended_too() {
    Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {});
    try {
      steps.begin(
          () -> {
            throw new IllegalStateException("a step that fails");
          });
      awaitIdle();
    } finally {
      Thread.setDefaultUncaughtExceptionHandler(null);
    }
    assertThat(steps.busy()).isFalse();
  }

  @Test
  void a_step_that_waits_is_interrupted_at_the_end() {
    steps.begin(until(first));
    steps.close();
    awaitIdle();
  }
}
