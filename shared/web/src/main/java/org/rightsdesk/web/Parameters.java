package org.rightsdesk.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Names and values as a form or an address carries them, in their order.
 *
 * <p>Reading is capped: {@value #MAX_BODY} characters, {@value #MAX_PAIRS} pairs and {@value
 * #MAX_NAME} characters a name. What is beyond, badly encoded or not UTF-8 is refused.
 */
public record Parameters(Map<String, List<String>> values) {
  /** The most characters of an encoded form. */
  public static final int MAX_BODY = 262_144;

  /** The most pairs of a form. */
  public static final int MAX_PAIRS = 500;

  /** The most characters of a field's name. */
  public static final int MAX_NAME = 100;

  private static final Parameters NONE = new Parameters(Map.of());

  public Parameters {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    values.forEach((name, list) -> copy.put(name, List.copyOf(list)));
    values = Collections.unmodifiableMap(copy);
  }

  /** No parameters. */
  public static Parameters none() {
    return NONE;
  }

  /** One value a name; for prefilled forms and tests. */
  public static Parameters of(Map<String, String> values) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    values.forEach((name, value) -> lists.put(name, List.of(value)));
    return new Parameters(lists);
  }

  /**
   * Reads {@code application/x-www-form-urlencoded} text.
   *
   * @throws Refusal where the text is too long or not well formed
   */
  public static Parameters parse(String encoded) {
    if (encoded.isEmpty()) {
      return NONE;
    }
    if (encoded.length() > MAX_BODY) {
      throw Refusal.tooLarge("form longer than the cap");
    }
    Map<String, List<String>> values = new LinkedHashMap<>();
    int pairs = 0;
    int from = 0;
    while (from <= encoded.length()) {
      int end = encoded.indexOf('&', from);
      if (end < 0) {
        end = encoded.length();
      }
      if (end > from) {
        pairs++;
        if (pairs > MAX_PAIRS) {
          throw Refusal.malformed("more pairs than the cap");
        }
        add(values, encoded.substring(from, end));
      }
      from = end + 1;
    }
    return new Parameters(values);
  }

  private static void add(Map<String, List<String>> values, String pair) {
    int equals = pair.indexOf('=');
    String name = decode(equals < 0 ? pair : pair.substring(0, equals));
    if (name.length() > MAX_NAME) {
      throw Refusal.malformed("field name longer than the cap");
    }
    String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
    values.merge(
        name,
        List.of(value),
        (before, after) ->
            java.util.stream.Stream.concat(before.stream(), after.stream()).toList());
  }

  /** Decodes one percent-encoded part of a form or an address, strictly as UTF-8. */
  static String decode(String encoded) {
    if (encoded.indexOf('%') < 0 && encoded.indexOf('+') < 0 && ascii(encoded)) {
      return encoded;
    }
    ByteBuffer bytes = ByteBuffer.allocate(encoded.length());
    for (int i = 0; i < encoded.length(); i++) {
      char c = encoded.charAt(i);
      if (c == '+') {
        bytes.put((byte) ' ');
      } else if (c == '%') {
        bytes.put((byte) (hex(encoded, i + 1) * 16 + hex(encoded, i + 2)));
        i += 2;
      } else if (c < 0x80) {
        bytes.put((byte) c);
      } else {
        throw Refusal.malformed("character outside ASCII in an encoded form");
      }
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
    } catch (CharacterCodingException notUtf8) {
      throw Refusal.malformed("form is not UTF-8");
    }
  }

  private static boolean ascii(String text) {
    return text.chars().allMatch(c -> c < 0x80);
  }

  private static int hex(String text, int index) {
    int digit = index < text.length() ? Character.digit(text.charAt(index), 16) : -1;
    if (digit < 0) {
      throw Refusal.malformed("bad percent encoding");
    }
    return digit;
  }

  /** The names present. */
  public Set<String> names() {
    return values.keySet();
  }

  /** Every value under the name, in order; none if it is absent. */
  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** The first value under the name. */
  public Optional<String> first(String name) {
    return all(name).stream().findFirst();
  }

  @Override
  public String toString() {
    return "Parameters" + values.keySet();
  }
}
