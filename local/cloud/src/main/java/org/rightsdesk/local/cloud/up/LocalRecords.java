package org.rightsdesk.local.cloud.up;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.rightsdesk.local.cloud.objects.ObjectStore;
import org.rightsdesk.local.cloud.process.JavaProgram;

/** The records that are searched: one's own folder, or those of the invented landlord. */
final class LocalRecords {
  private static final int WRITERS = 4;

  private LocalRecords() {}

  /** The folder to be searched; the invented landlord's records are made where there is none. */
  static Path folder(Options options) throws IOException, InterruptedException {
    if (options.records().isPresent()) {
      Path own = options.records().get();
      if (!Files.isRegularFile(own.resolve("index.csv"))) {
        throw new IOException(
            "There is no index.csv in "
                + own
                + ". docs/records-folder.md says what belongs there.");
      }
      return own;
    }
    Path folder = options.home().resolve("records");
    if (!Files.exists(folder.resolve("index.csv"))) {
      make(options, folder);
    }
    return folder;
  }

  /** Lays every file of the folder out in the bucket; done once for each folder. */
  static void layOut(Path folder, ObjectStore store, String bucket, Path mark)
      throws IOException, InterruptedException {
    String laid =
        folder.toAbsolutePath() + " " + Files.getLastModifiedTime(folder.resolve("index.csv"));
    if (Files.exists(mark) && Files.readString(mark).equals(laid)) {
      return;
    }
    List<Callable<Void>> writes = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String key = folder.relativize(file).toString().replace(File.separatorChar, '/');
        writes.add(
            () -> {
              store.putAsOwner(bucket, key, Files.readAllBytes(file));
              return null;
            });
      }
    }
    System.out.println("  Laying out " + writes.size() + " records to be searched (once) ...");
    try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
      for (Future<Void> write : writers.invokeAll(writes)) {
        write.get();
      }
    } catch (ExecutionException e) {
      throw new IOException("The records were not laid out", e.getCause());
    }
    Files.writeString(mark, laid);
  }

  private static void make(Options options, Path folder) throws IOException, InterruptedException {
    System.out.println("  Making the records of an invented landlord (once, some seconds) ...");
    Path built = options.root().resolve("local/landlord/target");
    JavaProgram program =
        new JavaProgram(
            "landlord",
            List.of(),
            JavaProgram.built(built),
            "org.rightsdesk.local.landlord.MakeRecords",
            List.of(folder.toString()));
    Process maker =
        new ProcessBuilder(program.command())
            .redirectErrorStream(true)
            .redirectOutput(options.home().resolve("records.log").toFile())
            .start();
    if (maker.waitFor() != 0) {
      throw new IOException(
          "The records were not made; see " + options.home().resolve("records.log"));
    }
  }
}
