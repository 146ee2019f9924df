package org.rightsdesk.local.cloud.functions;

import java.util.ArrayList;
import java.util.List;
import org.rightsdesk.local.cloud.json.Json;

/** Functions that keep what they are called with and answer what a test tells them. */
public final class FakeFunctions implements FunctionInvoker {

  /** A call of a function. */
  public record Call(String function, Json payload) {}

  /** Answers a call. */
  @FunctionalInterface
  public interface Answer {
    /** Answers, or waits. */
    Outcome to(Call call) throws InterruptedException;
  }

  private final List<Call> invoked = new ArrayList<>();
  private final List<Call> enqueued = new ArrayList<>();
  private volatile Answer answer =
      call -> new Outcome.Answered(Json.object("statusCode", 200, "body", call.function()));

  /** Answers every call to come this way. */
  public void answer(Answer toCome) {
    answer = toCome;
  }

  @Override
  public Outcome invoke(String function, Json payload) throws InterruptedException {
    Call call = new Call(function, payload);
    synchronized (this) {
      invoked.add(call);
    }
    return answer.to(call);
  }

  @Override
  public synchronized void enqueue(String function, Json payload) {
    enqueued.add(new Call(function, payload));
  }

  /** The calls that were waited for. */
  public synchronized List<Call> invoked() {
    return List.copyOf(invoked);
  }

  /** The events that nobody waited for. */
  public synchronized List<Call> enqueued() {
    return List.copyOf(enqueued);
  }
}
