package org.rightsdesk.lambda.testing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.rightsdesk.lambda.ports.Workflows;

/** Remembers what was started and resumed. As with the real ones, only the first time counts. */
public final class InMemoryWorkflows implements Workflows {
  private final Map<String, String> started = new LinkedHashMap<>();
  private final Map<String, String> resumed = new LinkedHashMap<>();

  /** The input of each execution, by its machine and name such as {@code WATCH:…-1}. */
  public Map<String, String> started() {
    return new LinkedHashMap<>(started);
  }

  /** The output with which each token was resumed. */
  public Map<String, String> resumed() {
    return new LinkedHashMap<>(resumed);
  }

  @Override
  public void start(Machine machine, String name, String inputJson) {
    started.putIfAbsent(machine + ":" + name, inputJson);
  }

  @Override
  public void resume(String token, String outputJson) {
    resumed.putIfAbsent(token, outputJson);
  }
}
