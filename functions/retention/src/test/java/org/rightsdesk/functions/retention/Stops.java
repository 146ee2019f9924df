package org.rightsdesk.functions.retention;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** Stands before ports and stops everything at one call, as the death of the process would. */
final class Stops {
  private final int at;
  private final boolean afterwards;
  private int calls;

  /**
   * Counts the calls of every port together.
   *
   * @param at the call at which it stops, from 1
   * @param afterwards whether that call is done first and only its answer lost
   */
  Stops(int at, boolean afterwards) {
    this.at = at;
    this.afterwards = afterwards;
  }

  static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  <T> T before(Class<T> port, T real) {
    return port.cast(
        Proxy.newProxyInstance(
            Stops.class.getClassLoader(),
            new Class<?>[] {port},
            (proxy, method, arguments) -> {
              calls++;
              if (calls == at && !afterwards) {
                throw new Stopped();
              }
              Object answer;
              try {
                answer = method.invoke(real, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
              if (calls == at) {
                throw new Stopped();
              }
              return answer;
            }));
  }
}
