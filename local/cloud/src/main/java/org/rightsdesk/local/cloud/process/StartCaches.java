package org.rightsdesk.local.cloud.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Start-up caches: classes of a program as the virtual machine has them once they are loaded, so
 * that the next start need not read, check and link them.
 *
 * <p>A cache holds for exactly the jars that it was made from. Where none can be made, which is so
 * outside Linux and for class paths with folders, programs start without.
 */
public final class StartCaches {

  private static final String QUIET = "-Xlog:disable";

  /** Runs a program by its command until it has ended in good order. */
  @FunctionalInterface
  public interface Rehearsal {
    /** Runs it; what is done meanwhile is what later starts will be quick at. */
    void run(List<String> command) throws IOException, InterruptedException;
  }

  private final Path folder;

  /** Keeps the caches in a folder, which is made if need be. */
  public StartCaches(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder).toAbsolutePath();
  }

  /** The command that starts the program, with its cache if there is one. */
  public List<String> command(JavaProgram program) {
    Path cache = file(program);
    return Files.exists(cache)
        ? program.command(List.of("-XX:AOTCache=" + cache, QUIET))
        : program.command(List.of(QUIET));
  }

  /** True when the program has no cache and one can be made. */
  public boolean lacks(JavaProgram program) {
    return System.getProperty("os.name").equals("Linux")
        && program.classPath().stream().allMatch(Files::isRegularFile)
        && !Files.exists(file(program));
  }

  /**
   * Makes the program's cache by a rehearsal of low priority, and drops what is left of older ones.
   * Several processes may do so at once: each writes a file of its own.
   */
  public void make(JavaProgram program, Rehearsal rehearsal)
      throws IOException, InterruptedException {
    Path cache = file(program);
    String name = cache.getFileName().toString();
    Path growing = cache.resolveSibling(name + "." + ProcessHandle.current().pid());
    List<String> command = new ArrayList<>(List.of("nice", "-n", "10"));
    command.addAll(program.command(List.of("-XX:AOTCacheOutput=" + growing, QUIET)));
    rehearsal.run(command);
    if (Files.exists(growing)) {
      try (DirectoryStream<Path> older =
          Files.newDirectoryStream(folder, program.name() + "-????????????????.aot*")) {
        for (Path old : older) {
          if (!old.getFileName().toString().startsWith(name)) {
            Files.deleteIfExists(old);
          }
        }
      }
      Files.move(growing, cache, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private Path file(JavaProgram program) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(JavaProgram.JAVA.toString().getBytes(StandardCharsets.UTF_8));
      for (Path jar : program.classPath()) {
        String version = jar + " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar) + "\n";
        digest.update(version.getBytes(StandardCharsets.UTF_8));
      }
      return folder.resolve(
          program.name() + "-" + HexFormat.of().formatHex(digest.digest(), 0, 8) + ".aot");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
