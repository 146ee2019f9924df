package org.rightsdesk.web.session;

import org.junit.jupiter.api.Nested;
import org.rightsdesk.web.testing.CodeStoreContract;
import org.rightsdesk.web.testing.CountersContract;
import org.rightsdesk.web.testing.InMemoryCodeStore;
import org.rightsdesk.web.testing.InMemoryCounters;
import org.rightsdesk.web.testing.InMemoryLinkStore;
import org.rightsdesk.web.testing.InMemorySessionStore;
import org.rightsdesk.web.testing.LinkStoreContract;
import org.rightsdesk.web.testing.SessionStoreContract;

/** Holds the stores in memory to what every store does. */
class InMemoryStoresTest {
  @Nested
  class OfSessions extends SessionStoreContract {
    private final InMemorySessionStore store = new InMemorySessionStore();

    @Override
    protected SessionStore store() {
      return store;
    }
  }

  @Nested
  class OfCodes extends CodeStoreContract {
    private final InMemoryCodeStore store = new InMemoryCodeStore();

    @Override
    protected CodeStore store() {
      return store;
    }
  }

  @Nested
  class OfCounts extends CountersContract {
    private final InMemoryCounters counters = new InMemoryCounters();

    @Override
    protected Counters counters() {
      return counters;
    }
  }

  @Nested
  class OfLinks extends LinkStoreContract {
    private final InMemoryLinkStore store = new InMemoryLinkStore();

    @Override
    protected LinkStore store() {
      return store;
    }
  }
}
