package org.rightsdesk.correspondence.incoming;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.io.MaxHeaderLengthLimitException;
import org.apache.james.mime4j.io.MaxHeaderLimitException;
import org.apache.james.mime4j.io.MaxLineLimitException;

/**
 * Reads a raw mail within limits (threat D4), and answers with a value whatever the mail (D5).
 *
 * <p>It walks the mail as a stream and keeps only its header, its text and a list of its
 * attachments; their content is read again from the source when it is asked for.
 */
public final class MailReader {
  private final MailLimits limits;
  private final InstantSource clock;

  /**
   * Reads within the limits.
   *
   * @param clock measures how long reading takes
   */
  public MailReader(MailLimits limits, InstantSource clock) {
    this.limits = limits;
    this.clock = clock;
  }

  /** Reads a mail that is wholly in memory. */
  public MailReading read(byte[] raw) {
    return read(() -> new ByteArrayInputStream(raw));
  }

  /** Reads the mail from its source; a source that cannot be read is a damaged mail. */
  public MailReading read(MailSource source) {
    MailWalk walk = new MailWalk(source, List.of(), 1, false, new ReadingBudget(limits, clock));
    try (InputStream raw = source.open()) {
      return walk.read(raw);
    } catch (LimitReached limit) {
      return new Unreadable(limit.reason(), walk.heading());
    } catch (IOException | MimeException | RuntimeException damaged) {
      return new Unreadable(reason(damaged), walk.heading());
    }
  }

  /** Finds what stopped the reading among a failure and its causes. */
  static Unreadable.Reason reason(Throwable failure) {
    Optional<Throwable> cause = Optional.of(failure);
    while (cause.isPresent()) {
      Throwable thrown = cause.get();
      if (thrown instanceof LimitReached limit) {
        return limit.reason();
      }
      if (thrown instanceof MaxHeaderLimitException) {
        return Unreadable.Reason.TOO_MANY_FIELDS;
      }
      if (thrown instanceof MaxHeaderLengthLimitException
          || thrown instanceof MaxLineLimitException) {
        return Unreadable.Reason.HEADER_TOO_LONG;
      }
      cause = Optional.ofNullable(thrown.getCause());
    }
    return Unreadable.Reason.DAMAGED;
  }
}
