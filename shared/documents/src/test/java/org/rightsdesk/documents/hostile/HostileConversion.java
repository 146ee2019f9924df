package org.rightsdesk.documents.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.rightsdesk.documents.DocumentLimits;
import org.rightsdesk.documents.conversion.ConversionOutcome;
import org.rightsdesk.documents.conversion.FileConversion;
import org.rightsdesk.documents.conversion.Source;

/** The program that the test runs in a small process: it says what came of each file. */
public final class HostileConversion {
  private static final DocumentLimits LIMITS =
      new DocumentLimits(
          200L << 20, 3_000, 50_000_000, 400_000_000, 256L << 20, 100, Duration.ofSeconds(3));

  private HostileConversion() {}

  /** Converts each file of a folder and writes a line for it. */
  public static void main(String[] arguments) throws IOException {
    List<Path> files;
    try (Stream<Path> listed = Files.list(Path.of(arguments[0]))) {
      files = listed.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      String name = file.getFileName().toString();
      Path record = Files.createTempDirectory("record");
      long start = System.nanoTime();
      ConversionOutcome outcome = new FileConversion(LIMITS).convert(Source.of(file, name), record);
      String said =
          switch (outcome) {
            case ConversionOutcome.Converted converted ->
                "converted, " + converted.record().pagesWithProblems().size() + " problems";
            case ConversionOutcome.Refused refused -> refused.reason().name();
          };
      long milliseconds = (System.nanoTime() - start) / 1_000_000;
      System.out.println(name + ": " + said + " (" + milliseconds + " ms)");
    }
    System.exit(0);
  }
}
