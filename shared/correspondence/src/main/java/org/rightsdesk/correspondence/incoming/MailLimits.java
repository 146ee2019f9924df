package org.rightsdesk.correspondence.incoming;

import java.time.Duration;

/**
 * How much of a mail is read before giving up on it (threat D4).
 *
 * @param depth how deep parts may lie in one another, mails within mails included
 * @param parts how many parts there may be in all
 * @param fields how many header fields one part may have
 * @param fieldBytes how long one header field may be, in bytes
 * @param decodedBytes how much there may be in all after decoding, in bytes
 * @param textCharacters how much text is kept, in characters; the rest is cut and noted
 * @param time how long reading may take
 */
public record MailLimits(
    int depth,
    int parts,
    int fields,
    int fieldBytes,
    long decodedBytes,
    int textCharacters,
    Duration time) {
  /** The limits in use. */
  public static final MailLimits STANDARD =
      new MailLimits(20, 200, 500, 32 * 1024, 60L * 1024 * 1024, 500_000, Duration.ofSeconds(5));
}
