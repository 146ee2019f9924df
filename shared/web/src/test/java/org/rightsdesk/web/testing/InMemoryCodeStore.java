package org.rightsdesk.web.testing;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.rightsdesk.web.session.CodeStore;

/** Codes in memory. */
public final class InMemoryCodeStore implements CodeStore {
  private final Map<String, Kept> codes = new ConcurrentHashMap<>();

  @Override
  public void put(String key, Kept code) {
    codes.put(key, code);
  }

  @Override
  public Optional<Kept> find(String key) {
    return Optional.ofNullable(codes.get(key));
  }

  @Override
  public boolean remove(String key, Kept code) {
    return codes.remove(key, code);
  }
}
