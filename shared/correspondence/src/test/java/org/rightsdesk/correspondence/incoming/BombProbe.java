package org.rightsdesk.correspondence.incoming;

import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** Reads every bomb in a process of its own with a small heap, and prints a line for each. */
final class BombProbe {
  private BombProbe() {}

  public static void main(String[] arguments) {
    MailReader reader = new MailReader(MailLimits.STANDARD, Clock.systemUTC());
    long size = Long.parseLong(arguments[0]);
    for (Map.Entry<String, MailSource> bomb : Bombs.families(size).entrySet()) {
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      MailReading reading = reader.read(bomb.getValue());
      if (reading instanceof ReadMail mail) {
        ReceiptDateProposal.of(mail, Instant.EPOCH, Set.of());
      }
      String outcome =
          switch (reading) {
            case ReadMail mail -> "read";
            case Unreadable unreadable -> unreadable.reason().name();
          };
      System.out.println(
          "BOMB "
              + bomb.getKey()
              + ": "
              + outcome
              + " in "
              + (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1_000_000
              + " ms of work");
    }
  }
}
