package org.rightsdesk.local.landlord;

/** Numbers that look like those of people and are given to nobody. */
final class Numbers {
  private Numbers() {}

  /** A national insurance number of the prefix QQ, which is never given out. */
  static String nationalInsurance(String key) {
    int number = Math.floorMod(key.hashCode(), 1_000_000);
    return String.format(
        "QQ %02d %02d %02d %c",
        number / 10_000, number / 100 % 100, number % 100, "ABCD".charAt(number % 4));
  }

  /** An NHS number of the range kept for tests (999), with its check digit. */
  static String nhs(String key) {
    int number = Math.floorMod(key.hashCode(), 1_000_000);
    while (check(number) == 10) {
      number = (number + 1) % 1_000_000;
    }
    String digits = String.format("999%06d%d", number, check(number));
    return digits.substring(0, 3) + " " + digits.substring(3, 6) + " " + digits.substring(6);
  }

  private static int check(int number) {
    String digits = String.format("999%06d", number);
    int sum = 0;
    for (int index = 0; index < digits.length(); index++) {
      sum += (digits.charAt(index) - '0') * (10 - index);
    }
    return (11 - sum % 11) % 11;
  }
}
