package org.rightsdesk.casebook.sessions;

import org.rightsdesk.casebook.dynamo.LocalDynamo;
import org.rightsdesk.web.session.Counters;
import org.rightsdesk.web.testing.CountersContract;

final class DynamoCountersTest extends CountersContract {
  private final Counters counters =
      new DynamoCounters(LocalDynamo.client(), LocalDynamo.newSessionTable());

  @Override
  protected Counters counters() {
    return counters;
  }
}
