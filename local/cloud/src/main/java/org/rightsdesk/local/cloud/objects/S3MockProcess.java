package org.rightsdesk.local.cloud.objects;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rightsdesk.local.cloud.objects.process.S3MockMain;
import org.rightsdesk.local.cloud.process.Engine;
import org.rightsdesk.local.cloud.process.JavaProgram;
import org.rightsdesk.local.cloud.process.StartCaches;

/** S3Mock as a process of its own, on a port of 127.0.0.1 that only the gate is told. */
final class S3MockProcess implements AutoCloseable {

  private static final String LARGEST_BODY = "200MB";

  private final Engine engine;
  private final StoredFiles files;

  private S3MockProcess(Engine engine, StoredFiles files) {
    this.engine = engine;
    this.files = files;
  }

  /**
   * Starts it and waits until it answers.
   *
   * @param libraries the folder that the build fills with S3Mock's jars
   * @param home keeps the objects and a log
   */
  static S3MockProcess start(Path libraries, StartCaches caches, Path home) throws IOException {
    JavaProgram program = program(libraries, home);
    StoredFiles files = new StoredFiles(home.resolve("objects"));
    try (FileChannel lock =
            FileChannel.open(
                home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock _ = lock.lock()) {
      files.mend();
    }
    return new S3MockProcess(
        Engine.start(caches.command(program), home.resolve("s3mock.log")), files);
  }

  /** Makes its start-up cache if that is missing; the home is one of its own, for this alone. */
  static void rehearse(Path libraries, StartCaches caches, Path home)
      throws IOException, InterruptedException {
    JavaProgram program = program(libraries, home);
    if (caches.lacks(program)) {
      Files.write(home.resolve("lock"), new byte[0]);
      caches.make(program, command -> Engine.start(command, home.resolve("s3mock.log")).finish());
    }
  }

  private static JavaProgram program(Path libraries, Path home) throws IOException {
    Path objects = Files.createDirectories(home.resolve("objects"));
    List<Path> classPath = new ArrayList<>();
    classPath.add(ownClasses());
    try (Stream<Path> found = Files.walk(libraries)) {
      found.filter(file -> file.toString().endsWith(".jar")).sorted().forEach(classPath::add);
    } catch (IOException e) {
      throw new IOException("The object store's libraries are missing at " + libraries, e);
    }
    return new JavaProgram(
        "object-store",
        List.of("-Xmx512m"),
        classPath,
        S3MockMain.class.getName(),
        List.of(
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
            "--com.adobe.testing.s3mock.store.retain-files-on-exit=true"));
  }

  StoredFiles files() {
    return files;
  }

  URI address() {
    return engine.address();
  }

  @Override
  public void close() {
    engine.close();
  }

  private static Path ownClasses() throws IOException {
    try {
      return Path.of(S3MockMain.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }
}
