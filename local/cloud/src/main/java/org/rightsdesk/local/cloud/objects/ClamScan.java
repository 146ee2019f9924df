package org.rightsdesk.local.cloud.objects;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * ClamAV's {@code clamscan}, with whatever databases are installed and a signature of our own for
 * the EICAR test file, so that it finds that much on a machine that never fetched a database.
 */
final class ClamScan implements Malware {

  private static final Path INSTALLED = Path.of("/var/lib/clamav");
  private static final Pattern FOUND = Pattern.compile("(?m)^[^\n]*: (\\S+) FOUND$");
  private static final long LONGEST_MINUTES = 2;

  private final Path program;
  private final Path databases;

  private ClamScan(Path program, Path databases) {
    this.program = program;
    this.databases = databases;
  }

  /** Finds the program on the PATH; empty where it is not installed. */
  static Optional<Malware> find(Path databases) throws IOException {
    Optional<Path> program =
        Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
            .map(folder -> Path.of(folder, "clamscan"))
            .filter(Files::isExecutable)
            .findFirst();
    if (program.isEmpty()) {
      return Optional.empty();
    }
    Files.createDirectories(databases);
    Files.writeString(
        databases.resolve("rightsdesk.ndb"),
        "Rightsdesk.Eicar-Test-File:0:*:"
            + HexFormat.of().formatHex(EicarOnly.TEST_FILE.getBytes(StandardCharsets.US_ASCII))
            + "\n");
    if (Files.isDirectory(INSTALLED)) {
      try (Stream<Path> installed = Files.list(INSTALLED)) {
        for (Path database : installed.filter(ClamScan::isDatabase).toList()) {
          Path link = databases.resolve(database.getFileName());
          Files.deleteIfExists(link);
          Files.createSymbolicLink(link, database);
        }
      }
    }
    return Optional.of(new ClamScan(program.get(), databases));
  }

  private static boolean isDatabase(Path file) {
    String name = file.toString();
    return name.endsWith(".cvd") || name.endsWith(".cld");
  }

  @Override
  public Finding scan(byte[] content) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("scan");
    Path file = Files.write(folder.resolve("object"), content);
    Path output = folder.resolve("output");
    try {
      Process process =
          new ProcessBuilder(
                  program.toString(),
                  "--no-summary",
                  "--alert-encrypted=yes",
                  "--database=" + databases,
                  file.toString())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      process.getOutputStream().close();
      if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        return new Finding(Status.FAILED);
      }
      return finding(process.exitValue(), Files.readString(output));
    } finally {
      Files.deleteIfExists(output);
      Files.deleteIfExists(file);
      Files.deleteIfExists(folder);
    }
  }

  private static Finding finding(int exit, String output) {
    List<String> names = FOUND.matcher(output).results().map(found -> found.group(1)).toList();
    return switch (exit) {
      case 0 -> new Finding(Status.NO_THREATS_FOUND);
      case 1 ->
          names.stream().allMatch(name -> name.startsWith("Heuristics.Encrypted"))
              ? new Finding(Status.UNSUPPORTED)
              : new Finding(Status.THREATS_FOUND, names);
      default -> new Finding(Status.FAILED);
    };
  }
}
