package org.rightsdesk.web.testing;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.rightsdesk.web.session.LinkStore;
import org.rightsdesk.web.session.TokenHash;

/** Links in memory. */
public final class InMemoryLinkStore implements LinkStore {
  private final Map<TokenHash, Kept> links = new ConcurrentHashMap<>();

  @Override
  public void save(TokenHash hash, Kept link) {
    links.put(hash, link);
  }

  @Override
  public Optional<Kept> find(TokenHash hash) {
    return Optional.ofNullable(links.get(hash));
  }

  @Override
  public void delete(TokenHash hash) {
    links.remove(hash);
  }
}
