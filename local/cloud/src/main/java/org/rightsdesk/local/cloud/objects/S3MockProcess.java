package org.rightsdesk.local.cloud.objects;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.rightsdesk.local.cloud.objects.process.S3MockMain;

/** S3Mock as a process of its own, on a port of 127.0.0.1 that only the gate is told. */
final class S3MockProcess implements AutoCloseable {

  private static final String LARGEST_BODY = "200MB";

  private final Process process;
  private final int port;
  private final StoredFiles files;

  private S3MockProcess(Process process, int port, StoredFiles files) {
    this.process = process;
    this.port = port;
    this.files = files;
  }

  /**
   * Starts it and waits until it answers.
   *
   * @param libraries the folder that the build fills with S3Mock's jars
   * @param home keeps the objects, a log and the start-up cache
   */
  static S3MockProcess start(Path libraries, Path home) throws IOException {
    Path objects = Files.createDirectories(home.resolve("objects"));
    if (!Files.isDirectory(libraries)) {
      throw new IOException("The object store's libraries are missing at " + libraries);
    }
    StoredFiles files = new StoredFiles(objects);
    try (FileChannel lock =
            FileChannel.open(
                home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock _ = lock.lock()) {
      files.mend();
    }
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-Xmx512m",
                    "-XX:+AutoCreateSharedArchive",
                    "-XX:SharedArchiveFile=" + home.resolve("start.jsa"),
                    "-Xlog:disable",
                    "-cp",
                    String.join(
                        File.pathSeparator,
                        ownClasses().toString(),
                        libraries + "/*",
                        libraries + "/BOOT-INF/lib/*"),
                    S3MockMain.class.getName(),
                    home.resolve("lock").toString(),
                    "--spring.main.sources=" + S3MockMain.class.getPackageName() + ".LoopbackOnly",
                    "--spring.main.banner-mode=off",
                    "--logging.level.root=WARN",
                    "--server.address=127.0.0.1",
                    "--server.port=0",
                    "--server.ssl.enabled=false",
                    "--server.tomcat.keep-alive-timeout=1h",
                    "--server.tomcat.max-keep-alive-requests=-1",
                    "--http.port=0",
                    "--com.adobe.testing.s3mock.max-payload-size=" + LARGEST_BODY,
                    "--com.adobe.testing.s3mock.store.root=" + objects,
                    "--com.adobe.testing.s3mock.store.retain-files-on-exit=true"))
            .redirectError(home.resolve("s3mock.log").toFile())
            .start();
    BufferedReader answers = process.inputReader(StandardCharsets.UTF_8);
    String port = answers.readLine();
    if (port == null) {
      process.destroyForcibly();
      throw new IOException("The object store did not start; see " + home.resolve("s3mock.log"));
    }
    return new S3MockProcess(process, Integer.parseInt(port), files);
  }

  StoredFiles files() {
    return files;
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + port);
  }

  @Override
  public void close() {
    try {
      process.getOutputStream().close();
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static Path ownClasses() throws IOException {
    try {
      return Path.of(S3MockMain.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }
}
