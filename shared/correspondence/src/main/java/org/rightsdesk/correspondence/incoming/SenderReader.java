package org.rightsdesk.correspondence.incoming;

import java.net.IDN;
import java.util.List;
import java.util.Optional;
import org.rightsdesk.correspondence.PrintableText;
import org.rightsdesk.domain.people.EmailAddress;

/**
 * Reads who a mail is from, and takes nothing that could be read in two ways (threat D3).
 *
 * <p>Accepted are {@code address}, {@code <address>} and {@code name <address>}, with comments in
 * brackets after or before. Lists, groups, routes, quoted or encoded addresses, and domains that
 * only look like ASCII are not.
 */
final class SenderReader {
  private static final int MAX_LENGTH = 2_000;

  private SenderReader() {}

  /** Returns the sender of a mail with these From fields. */
  static Sender read(List<String> fromFields) {
    if (fromFields.size() != 1) {
      return new Sender.Unclear(FieldText.shown(String.join(", ", fromFields)));
    }
    String field = fromFields.getFirst();
    return one(field).orElseGet(() -> new Sender.Unclear(FieldText.shown(field)));
  }

  private static Optional<Sender> one(String field) {
    if (field.length() > MAX_LENGTH || !field.codePoints().allMatch(SenderReader::isOrdinary)) {
      return Optional.empty();
    }
    return FromParts.of(field)
        .flatMap(
            parts ->
                address(parts.address())
                    .map(address -> new Sender.One(FieldText.shown(parts.name()), address)));
  }

  private static boolean isOrdinary(int point) {
    return point == '\t' || PrintableText.isPrintable(point);
  }

  /** Returns the address with its domain in ASCII, or nothing when it is not a plain address. */
  static Optional<EmailAddress> address(String written) {
    if (written.contains("=?") || written.indexOf('@') != written.lastIndexOf('@')) {
      return Optional.empty();
    }
    int at = written.indexOf('@');
    if (at < 0) {
      return Optional.empty();
    }
    String domain = written.substring(at + 1);
    try {
      String ascii = IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES);
      boolean foldedAway =
          !domain.codePoints().allMatch(point -> point < 128) && !ascii.contains("xn--");
      if (foldedAway) {
        return Optional.empty();
      }
      return Optional.of(new EmailAddress(written.substring(0, at + 1) + ascii));
    } catch (IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
  }

  /** The two parts of a From field. */
  private record FromParts(String name, String address) {
    static Optional<FromParts> of(String field) {
      StringBuilder outside = new StringBuilder();
      StringBuilder comments = new StringBuilder();
      StringBuilder angle = new StringBuilder();
      int angles = 0;
      int depth = 0;
      boolean quoted = false;
      boolean inAngle = false;
      boolean quotes = false;
      for (int index = 0; index < field.length(); index++) {
        char character = field.charAt(index);
        boolean escaped = character == '\\' && (quoted || depth > 0);
        if (escaped && index + 1 < field.length()) {
          index++;
          (depth > 0 ? comments : outside).append(field.charAt(index));
        } else if (depth > 0) {
          depth += character == '(' ? 1 : character == ')' ? -1 : 0;
          if (depth > 0) {
            comments.append(character);
          }
        } else if (character == '"' && !inAngle) {
          quoted = !quoted;
          quotes = true;
        } else if (quoted) {
          outside.append(character);
        } else if (inAngle) {
          if (character == '>') {
            inAngle = false;
          } else {
            angle.append(character);
          }
        } else if (character == '(') {
          depth = 1;
        } else if (character == '<') {
          angles++;
          inAngle = true;
        } else if (",;:>)\\".indexOf(character) >= 0) {
          return Optional.empty();
        } else if (angles > 0 && !Character.isWhitespace(character)) {
          return Optional.empty();
        } else {
          outside.append(character);
        }
      }
      if (quoted || inAngle || depth > 0 || angles > 1) {
        return Optional.empty();
      }
      if (angles == 1) {
        String name = outside.toString().isBlank() ? comments.toString() : outside.toString();
        return Optional.of(new FromParts(name, angle.toString().strip()));
      }
      if (quotes) {
        return Optional.empty();
      }
      return Optional.of(new FromParts(comments.toString(), outside.toString().strip()));
    }
  }
}
