package org.rightsdesk.lambda.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.rightsdesk.domain.papers.Paper.StoredObject;
import org.rightsdesk.lambda.ports.ObjectStore;
import org.rightsdesk.web.Body;

/** Objects kept in memory, each in all its versions. It remembers which of them were read. */
public final class InMemoryObjectStore implements ObjectStore {
  private final TreeMap<String, List<Version>> objects = new TreeMap<>();
  private final Set<StoredObject> readSoFar = new HashSet<>();
  private int drawn;

  private record Version(StoredObject object, Body bytes) {}

  /** Every version that was read or copied so far. */
  public synchronized Set<StoredObject> readSoFar() {
    return Set.copyOf(readSoFar);
  }

  /** How many versions are kept under the prefix. */
  public synchronized int versions(String bucket, String prefix) {
    return under(bucket, prefix).stream().mapToInt(key -> versions(key).size()).sum();
  }

  @Override
  public synchronized StoredObject put(
      String bucket, String key, String contentType, byte[] bytes) {
    drawn++;
    StoredObject object = new StoredObject(bucket, key, "version-" + drawn);
    objects
        .computeIfAbsent(place(bucket, key), missing -> new ArrayList<>())
        .add(new Version(object, Body.bytes(bytes)));
    return object;
  }

  @Override
  public StoredObject put(String bucket, String key, String contentType, Path file) {
    try {
      return put(bucket, key, contentType, Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized Optional<byte[]> read(StoredObject object) {
    Optional<Version> found = version(object);
    found.ifPresent(version -> readSoFar.add(object));
    return found.map(version -> version.bytes().toBytes());
  }

  @Override
  public synchronized Optional<InputStream> open(String bucket, String key) {
    return last(bucket, key)
        .map(
            version -> {
              readSoFar.add(version.object());
              return new ByteArrayInputStream(version.bytes().toBytes());
            });
  }

  @Override
  public boolean download(StoredObject object, Path file) {
    Optional<byte[]> bytes = read(object);
    if (bytes.isEmpty()) {
      return false;
    }
    try {
      Files.write(file, bytes.get());
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized Optional<Found> find(String bucket, String key) {
    return last(bucket, key).map(version -> new Found(version.object(), version.bytes().length()));
  }

  @Override
  public synchronized Optional<Long> size(StoredObject object) {
    return version(object).map(version -> (long) version.bytes().length());
  }

  @Override
  public synchronized List<Found> newest(String bucket, String prefix) {
    return keys(bucket, prefix).stream().flatMap(key -> find(bucket, key).stream()).toList();
  }

  @Override
  public synchronized List<String> keys(String bucket, String prefix) {
    return under(bucket, prefix).stream()
        .map(place -> place.substring(bucket.length() + 1))
        .toList();
  }

  @Override
  public synchronized void erase(StoredObject object) {
    String place = place(object.bucket(), object.key());
    List<Version> versions = versions(place);
    versions.removeIf(version -> version.object().equals(object));
    if (versions.isEmpty()) {
      objects.remove(place);
    }
  }

  @Override
  public synchronized int eraseAll(String bucket, String prefix) {
    int erased = 0;
    for (String place : under(bucket, prefix)) {
      erased += versions(place).size();
      objects.remove(place);
    }
    return erased;
  }

  private static String place(String bucket, String key) {
    return bucket + "/" + key;
  }

  private List<String> under(String bucket, String prefix) {
    String start = place(bucket, prefix);
    return objects.keySet().stream().filter(place -> place.startsWith(start)).toList();
  }

  private List<Version> versions(String place) {
    return objects.getOrDefault(place, new ArrayList<>());
  }

  private Optional<Version> last(String bucket, String key) {
    List<Version> versions = versions(place(bucket, key));
    if (versions.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(versions.getLast());
  }

  private Optional<Version> version(StoredObject object) {
    return versions(place(object.bucket(), object.key())).stream()
        .filter(version -> version.object().equals(object))
        .findFirst();
  }
}
