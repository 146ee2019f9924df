package org.rightsdesk.local.workflow;

import com.dashjoin.jsonata.Functions;
import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import com.dashjoin.jsonata.Jsonata.JFunction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** The functions that the service adds to JSONata, and those whose clock is ours. */
final class ExtraFunctions {
  private static final Set<String> HASHES = Set.of("MD5", "SHA-1", "SHA-256", "SHA-384", "SHA-512");
  private static final int LONGEST_RANGE = 360_145;

  private ExtraFunctions() {}

  static void bind(Jsonata.Frame frame, Instant now) {
    frame.bind("eval", (Object) null);
    function(frame, "millis", "<:n>", arguments -> now.toEpochMilli());
    function(
        frame,
        "now",
        "<s?s?:s>",
        arguments ->
            Functions.dateTimeFromMillis(
                now.toEpochMilli(), text(arguments, 0), text(arguments, 1)));
    function(frame, "parse", "<s:x>", arguments -> parse(arguments));
    function(frame, "uuid", "<:s>", arguments -> UUID.randomUUID().toString());
    function(frame, "random", "<n?:n>", arguments -> random(arguments));
    function(frame, "hash", "<ss:s>", arguments -> hash(arguments));
    function(frame, "range", "<nnn:a>", arguments -> range(arguments));
    function(frame, "partition", "<an:a>", arguments -> partition(arguments));
  }

  private interface Body {
    @Nullable Object call(List<?> arguments);
  }

  private static void function(Jsonata.Frame frame, String name, String signature, Body body) {
    frame.bind(name, new JFunction((input, arguments) -> body.call(arguments), signature));
  }

  private static @Nullable Object parse(List<?> arguments) {
    String text = text(arguments, 0);
    if (text == null) {
      return null;
    }
    try {
      Object value = Json.read(text);
      return value == null ? Jsonata.NULL_VALUE : value;
    } catch (Json.Malformed malformed) {
      throw failure("$parse was given a text that is not JSON");
    }
  }

  private static double random(List<?> arguments) {
    return arguments.isEmpty() || !(arguments.getFirst() instanceof Number seed)
        ? ThreadLocalRandom.current().nextDouble()
        : new Random(seed.longValue()).nextDouble();
  }

  private static @Nullable String hash(List<?> arguments) {
    String text = text(arguments, 0);
    String algorithm = text(arguments, 1);
    if (text == null || algorithm == null) {
      return null;
    }
    if (!HASHES.contains(algorithm)) {
      throw failure("$hash does not know the algorithm " + algorithm);
    }
    try {
      byte[] digest =
          MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static @Nullable Object range(List<?> arguments) {
    if (!arguments.stream().allMatch(Number.class::isInstance) || arguments.size() != 3) {
      return null;
    }
    long start = ((Number) arguments.get(0)).longValue();
    long end = ((Number) arguments.get(1)).longValue();
    long step = ((Number) arguments.get(2)).longValue();
    if (step == 0 || (end - start) * step < 0) {
      return null;
    }
    if ((end - start) / step >= LONGEST_RANGE) {
      throw failure("$range is too long");
    }
    List<Object> numbers = new ArrayList<>();
    for (long number = start; step > 0 ? number <= end : number >= end; number += step) {
      numbers.add(number);
    }
    return numbers.size() == 1 ? numbers.getFirst() : numbers;
  }

  private static @Nullable Object partition(List<?> arguments) {
    if (arguments.size() != 2
        || !(arguments.get(0) instanceof List<?> list)
        || !(arguments.get(1) instanceof Number chunk)
        || list.isEmpty()
        || chunk.intValue() == 0) {
      return null;
    }
    if (chunk.intValue() < 0) {
      throw failure("$partition needs a positive chunk size");
    }
    List<Object> chunks = new ArrayList<>();
    for (int start = 0; start < list.size(); start += chunk.intValue()) {
      chunks.add(
          new ArrayList<>(list.subList(start, Math.min(list.size(), start + chunk.intValue()))));
    }
    return chunks;
  }

  private static @Nullable String text(List<?> arguments, int index) {
    return arguments.size() > index && arguments.get(index) instanceof String text ? text : null;
  }

  private static JException failure(String message) {
    return new JException(message, -1);
  }
}
