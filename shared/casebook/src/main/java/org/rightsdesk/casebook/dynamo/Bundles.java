package org.rightsdesk.casebook.dynamo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Puts things together that fit into one item, which may hold 400 kilobytes. */
final class Bundles {
  private static final int MAX_BYTES = 300_000;

  private Bundles() {}

  /** The things in their order, as few bundles as hold them. */
  static <T> List<List<T>> of(List<T> things, Function<T, String> text) {
    List<List<T>> bundles = new ArrayList<>();
    int room = 0;
    for (T thing : things) {
      int size = text.apply(thing).getBytes(StandardCharsets.UTF_8).length + 300;
      if (size > room) {
        bundles.add(new ArrayList<>());
        room = MAX_BYTES;
      }
      bundles.getLast().add(thing);
      room -= size;
    }
    return bundles;
  }
}
