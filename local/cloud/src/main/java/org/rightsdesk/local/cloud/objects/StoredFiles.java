package org.rightsdesk.local.cloud.objects;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rightsdesk.local.cloud.json.Json;

/**
 * S3Mock's files, where it does not keep S3's promises by itself.
 *
 * <p>It takes a deleted version off its list and leaves the bytes, which can still be read by their
 * version; deleting that version once more then deletes the last other one. It writes its lists in
 * place, so a kill can leave half of one.
 */
final class StoredFiles {

  private static final String BUCKET = "bucketMetadata.json";
  private static final String VERSIONS = "versions.json";
  private static final String OBJECT = "objectMetadata.json";
  private static final String DATA = "binaryData";

  private final Path root;

  StoredFiles(Path root) {
    this.root = root;
  }

  /** True when S3Mock has this version of the object, which may be a delete marker. */
  boolean has(String bucket, String key, String version) throws IOException {
    return versions(bucket, key).contains(version);
  }

  /** The newest version, a delete marker included. */
  Optional<String> latest(String bucket, String key) throws IOException {
    List<String> versions = versions(bucket, key);
    return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
  }

  /** Removes the bytes of a version that S3Mock no longer lists. */
  void forget(String bucket, String key, String version) throws IOException {
    Optional<Path> folder = folder(bucket, key);
    if (folder.isPresent() && !versions(bucket, key).contains(version)) {
      Files.deleteIfExists(folder.get().resolve(version + "-" + DATA));
      Files.deleteIfExists(folder.get().resolve(version + "-" + OBJECT));
    }
  }

  private List<String> versions(String bucket, String key) throws IOException {
    Optional<Path> folder = folder(bucket, key);
    return folder.isEmpty()
        ? List.of()
        : read(folder.get().resolve(VERSIONS)).at("versions").texts();
  }

  private Optional<Path> folder(String bucket, String key) throws IOException {
    return read(root.resolve(bucket).resolve(BUCKET))
        .at("objects")
        .at(key)
        .maybeText()
        .map(id -> root.resolve(bucket).resolve(id));
  }

  /**
   * Mends what a kill left half written; called while S3Mock is not running. A write that S3Mock
   * never answered is gone afterwards; everything else is as it was.
   */
  void mend() throws IOException {
    for (Path bucket : children(root)) {
      if (Files.isDirectory(bucket)) {
        mendBucket(bucket);
      }
    }
  }

  /** Keeps a copy of the new bucket's settings, from which {@link #mend} starts when it must. */
  void keepSettings(String bucket, Path safe) throws IOException {
    Files.copy(
        root.resolve(bucket).resolve(BUCKET),
        safe.resolve(bucket + ".json"),
        StandardCopyOption.REPLACE_EXISTING);
  }

  private void mendBucket(Path bucket) throws IOException {
    Map<String, String> keys = new LinkedHashMap<>();
    for (Path folder : children(bucket)) {
      if (Files.isDirectory(folder)) {
        mendObject(folder).ifPresent(key -> keys.put(key, folder.getFileName().toString()));
      }
    }
    Path list = bucket.resolve(BUCKET);
    Json settings = read(list);
    if (!settings.present()) {
      settings = read(root.resolveSibling("settings").resolve(bucket.getFileName() + ".json"));
    }
    if (settings.present()) {
      write(list, settings.with("path", bucket.toUri().toString()).with("objects", keys));
    } else if (keys.isEmpty()) {
      Files.deleteIfExists(list);
      Files.delete(bucket);
    } else {
      throw new IOException("The list of the bucket at " + bucket + " cannot be read or mended");
    }
  }

  private static Optional<String> mendObject(Path folder) throws IOException {
    List<Json> whole = new ArrayList<>();
    for (Path file : children(folder)) {
      String name = file.getFileName().toString();
      if (name.endsWith(OBJECT)) {
        Json object = read(file);
        if (object.at("key").present()) {
          whole.add(object);
        }
      }
    }
    whole.sort(Comparator.comparing(object -> Long.parseLong(object.at("lastModified").text("0"))));
    List<String> complete =
        whole.stream().flatMap(object -> object.at("versionId").maybeText().stream()).toList();
    Path list = folder.resolve(VERSIONS);
    List<String> listed = read(list).at("versions").texts();
    List<String> kept =
        Files.exists(list) && listed.isEmpty()
            ? complete
            : listed.stream().filter(complete::contains).toList();
    boolean unversioned = whole.stream().anyMatch(object -> !object.at("versionId").present());
    if (kept.isEmpty() && !unversioned) {
      for (Path file : children(folder)) {
        Files.delete(file);
      }
      Files.delete(folder);
      return Optional.empty();
    }
    for (Path file : children(folder)) {
      String name = file.getFileName().toString();
      String version = name.replaceFirst("-?(" + OBJECT + "|" + DATA + ")$", "");
      if (!name.equals(VERSIONS) && !version.isEmpty() && !kept.contains(version)) {
        Files.delete(file);
      }
    }
    if (!kept.isEmpty() && !kept.equals(listed)) {
      write(list, Json.object("id", folder.getFileName().toString(), "versions", kept));
    }
    return Optional.of(whole.getFirst().at("key").text());
  }

  private static Json read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return new Json.Nothing();
    }
    try {
      return Json.read(Files.readAllBytes(file));
    } catch (IllegalArgumentException e) {
      return new Json.Nothing();
    }
  }

  private static void write(Path file, Json content) throws IOException {
    Path whole = Files.write(file.resolveSibling(file.getFileName() + ".new"), content.bytes());
    Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> found = Files.list(folder)) {
      return found.toList();
    }
  }
}
