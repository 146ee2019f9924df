package org.rightsdesk.local.landlord;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The rows of the landlord's ledgers: rent, repairs, and who is behind with the rent. */
final class Ledgers {
  private static final String[][] JOBS = {
    {"Plumber", "Kitchen tap dripping, washer perished", "Washer replaced, tested"},
    {"Electrician", "Bathroom extractor fan not running", "Fan replaced like for like"},
    {"Joiner", "Front door sticking, tenant unable to lock", "Door eased and adjusted"},
    {"Heating", "No hot water, pressure at zero", "System topped up, valve replaced"},
    {"Plasterer", "Blown plaster to hall wall approx 2 m2", "Hacked off and skimmed"},
    {"Roofer", "Slipped tiles above front elevation", "Four tiles refixed from tower"},
    {"Glazier", "Failed double glazed unit, lounge", "Unit measured and replaced"},
    {"Drainage", "Gully overflowing at rear", "Jetted, wipes removed"},
    {"Plumber", "WC cistern constantly running", "Flush valve replaced"},
    {"Electrician", "Smoke alarm chirping, landing", "Alarm head replaced, dated"},
  };

  private static final String[] REMARKS = {
    "Tenant present",
    "No access first visit, card left",
    "Let in by %s next door, key returned",
    "%s complained of the noise of works, apologised",
    "Shared pipe: %s also without water for 2 hours",
    "Call %s %s first, holds the loft key",
    "Tenant's child asleep, returned at 14:00",
    "Completed in one visit",
  };

  private Ledgers() {}

  /** A year of rent, charged weekly and paid as people pay, up to the date. */
  static String rent(Home home, LocalDate until, Random random) {
    List<String> rows = new ArrayList<>();
    double balance = random.nextInt(12_000) / 100.0;
    rows.add("| Date | Description | Charge | Payment | Balance |");
    rows.add(
        "| "
            + Wording.shortDate(until.minusWeeks(52))
            + " | Brought forward | | | "
            + Wording.money(balance)
            + " |");
    for (int week = 51; week >= 0; week--) {
      LocalDate monday = until.minusWeeks(week);
      balance += home.rent();
      rows.add(row(monday, "Rent and service charge", home.rent(), 0, balance));
      if (week % 4 == 1) {
        double credit = home.rent() * 2.6;
        balance -= credit;
        rows.add(row(monday.plusDays(2), "Universal Credit housing costs", 0, credit, balance));
      }
      if (week % 4 == 3 && random.nextInt(5) > 0) {
        double paid = home.rent() + random.nextInt(6000) / 100.0;
        balance -= paid;
        rows.add(row(monday.plusDays(4), method(random), 0, paid, balance));
      }
    }
    return String.join("\n", rows);
  }

  private static String method(Random random) {
    return List.of("Direct debit", "Card by telephone", "PayPoint", "Standing order")
        .get(random.nextInt(4));
  }

  private static String row(
      LocalDate day, String what, double charge, double payment, double balance) {
    return "| "
        + Wording.shortDate(day)
        + " | "
        + what
        + " | "
        + amount(charge)
        + " | "
        + amount(payment)
        + " | "
        + Wording.money(balance)
        + " |";
  }

  private static String amount(double pounds) {
    return pounds == 0 ? "" : Wording.money(pounds);
  }

  /** The jobs of some years up to the date, with what the operatives wrote. */
  static String repairs(Town town, Home home, LocalDate until, Random random) {
    Person neighbour = town.person(home.roles().getOrDefault("n1", ""));
    List<String> rows = new ArrayList<>();
    rows.add("| Job | Raised | Trade | Reported | Done | Remarks |");
    LocalDate day = until.minusDays(1000 + random.nextInt(200));
    while (day.isBefore(until)) {
      String[] job = JOBS[random.nextInt(JOBS.length)];
      String remark =
          String.format(
              REMARKS[random.nextInt(REMARKS.length)], neighbour.formal(), neighbour.phone());
      rows.add(
          "| "
              + (410_000 + random.nextInt(80_000))
              + " | "
              + Wording.shortDate(day)
              + " | "
              + job[0]
              + " | "
              + job[1]
              + " | "
              + Wording.shortDate(day.plusDays(1 + random.nextInt(27)))
              + " | "
              + job[2]
              + ". "
              + remark
              + " |");
      day = day.plusDays(25 + random.nextInt(70));
    }
    return String.join("\n", rows);
  }

  /** The accounts of one officer's patch: this home's among other tenants'. */
  static String arrears(Town town, Home home, Random random) {
    List<String> rows = new ArrayList<>();
    rows.add("| Reference | Tenant | Address | Arrears | Stage |");
    for (Home other : town.homes().values()) {
      String owed = Wording.money(random.nextInt(140_000) / 100.0);
      String stage =
          List.of("Letter 1", "Letter 2", "Repayment agreed", "Notice served")
              .get(random.nextInt(4));
      if (other.equals(home)) {
        stage = "Repayment agreed";
      } else {
        owed = "<<arrears:" + owed + ">>";
      }
      if (other.tenants().contains(home.roles().get("n1"))) {
        stage = "Court list";
      }
      if (other.tenants().contains(home.roles().get("n2"))) {
        stage = "Breathing space";
      }
      rows.add(
          "| "
              + other.reference()
              + " | "
              + town.tenants(other).getFirst().name()
              + " | "
              + other.street()
              + " | "
              + owed
              + " | "
              + stage
              + " |");
    }
    return String.join("\n", rows);
  }
}
