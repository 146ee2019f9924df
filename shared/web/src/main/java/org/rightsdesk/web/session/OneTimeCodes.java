package org.rightsdesk.web.session;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;

/**
 * Codes of six digits that are sent to an address to show who reads it (A4).
 *
 * <p>A code lasts 15 minutes and works once. Five tries are compared; then nothing is for a day,
 * however many codes are sent meanwhile. Each try is counted before it is compared, so tries at the
 * same moment gain nothing. Only a keyed hash of a code is kept.
 */
public final class OneTimeCodes {
  /** How long a code can be used. */
  public static final Duration LIFE = Duration.ofMinutes(15);

  /** How many tries are compared. */
  public static final int TRIES = 5;

  /** How long the count of tries is kept, unless a right code ends it. */
  public static final Duration LOCK = Duration.ofHours(24);

  private static final int CODES = 1_000_000;

  private final CodeStore codes;
  private final Counters counters;
  private final byte[] key;
  private final InstantSource clock;
  private final SecureRandom random;

  /**
   * Codes hashed with the key.
   *
   * @param key at least 32 secret bytes
   */
  public OneTimeCodes(
      CodeStore codes, Counters counters, byte[] key, InstantSource clock, SecureRandom random) {
    if (key.length < 32) {
      throw new IllegalArgumentException("the key of the codes is shorter than 32 bytes");
    }
    this.codes = codes;
    this.counters = counters;
    this.key = key.clone();
    this.clock = clock;
    this.random = random;
  }

  /**
   * Makes the subject's new code, in place of an earlier one. The count of tries goes on.
   *
   * @param purpose what the code opens, such as {@code status}
   * @param subject whose code it is, such as a case's reference; kept as a keyed hash only
   * @return six digits, to be sent and nowhere kept
   */
  public String issue(String purpose, String subject) {
    String code = String.format(Locale.ROOT, "%06d", random.nextInt(CODES));
    String place = place(purpose, subject);
    codes.put(place, new CodeStore.Kept(hash(place, code), clock.instant().plus(LIFE)));
    return code;
  }

  /** Compares what was typed, already without spaces, with the subject's code. */
  public CodeOutcome check(String purpose, String subject, String typed) {
    Instant now = clock.instant();
    String place = place(purpose, subject);
    long tries = counters.increment(place, now, now.plus(LOCK));
    if (tries > TRIES) {
      return new CodeOutcome.Locked();
    }
    Optional<CodeStore.Kept> kept = codes.find(place);
    String offered = hash(place, typed);
    boolean right =
        kept.isPresent()
            && now.isBefore(kept.get().expires())
            && Digests.same(kept.get().hash(), offered)
            && codes.remove(place, kept.get());
    if (!right) {
      return new CodeOutcome.Wrong((int) (TRIES - tries));
    }
    counters.clear(place);
    return new CodeOutcome.Right();
  }

  private String place(String purpose, String subject) {
    return purpose + "#" + Digests.hmacSha256Hex(key, "place:" + purpose + ":" + subject);
  }

  private String hash(String place, String code) {
    return Digests.hmacSha256Hex(key, "code:" + place + ":" + code);
  }
}
