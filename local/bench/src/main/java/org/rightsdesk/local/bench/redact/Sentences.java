package org.rightsdesk.local.bench.redact;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Invented words of a landlord's letters, the same for the same seed. */
final class Sentences {
  private static final List<String> WORDS =
      List.of(
          """
          the tenancy repair boiler kitchen window neighbour noise visit officer letter rent account \
          arrears payment agreed visited damp mould report contractor appointment Tuesday morning \
          asked that were would after before Mrs Mr Penhale Ostrava Wharf Road Stannerby and of to \
          in a is was for with on at by we they her his complaint stage response manager key gate \
          meeting minutes household surgery school garden fence parking council reference number"""
              .split(" +", -1));

  private final Random random;

  Sentences(long seed) {
    this.random = new Random(seed);
  }

  String word() {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  /** A line with about so many characters. */
  String line(int characters) {
    StringBuilder line = new StringBuilder(word());
    while (line.length() < characters) {
      line.append(' ').append(word());
      if (random.nextInt(14) == 0) {
        line.append('.');
      }
    }
    return line.toString();
  }

  List<String> lines(int count, int characters) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lines.add(line(characters - random.nextInt(characters / 6)));
    }
    return lines;
  }

  int number(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }
}
