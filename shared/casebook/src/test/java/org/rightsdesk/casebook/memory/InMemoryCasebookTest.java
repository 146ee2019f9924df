package org.rightsdesk.casebook.memory;

import org.rightsdesk.casebook.CasebookContract;
import org.rightsdesk.casebook.CaseworkSamples;

final class InMemoryCasebookTest extends CasebookContract {
  InMemoryCasebookTest() {
    super(clock -> new InMemoryCasebook(CaseworkSamples.casework(), clock));
  }
}
