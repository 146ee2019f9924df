package org.rightsdesk.correspondence.incoming;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes read and checks the budget's time; decoded bytes are charged to it as well. */
final class BudgetedStream extends FilterInputStream {
  private final ReadingBudget budget;
  private final boolean decoded;
  private long count;

  BudgetedStream(InputStream stream, ReadingBudget budget, boolean decoded) {
    super(stream);
    this.budget = budget;
    this.decoded = decoded;
  }

  long count() {
    return count;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    budget.checkTime();
    int read = super.read(buffer, offset, length);
    if (read > 0) {
      count += read;
      if (decoded) {
        budget.spendDecoded(read);
      }
    }
    return read;
  }

  @Override
  public long skip(long bytes) throws IOException {
    byte[] passed = new byte[(int) Math.min(Math.max(bytes, 0), 8192)];
    return passed.length == 0 ? 0 : Math.max(0, read(passed, 0, passed.length));
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
