package org.rightsdesk.functions.console;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.rightsdesk.domain.papers.Paper.StoredObject;
import org.rightsdesk.lambda.ports.ObjectStore;

/** Objects in memory, one version each. */
final class InMemoryObjects implements ObjectStore {
  private final TreeMap<String, byte[]> objects = new TreeMap<>();

  @Override
  public StoredObject put(String bucket, String key, String contentType, byte[] bytes) {
    objects.put(bucket + "/" + key, bytes.clone());
    return new StoredObject(bucket, key, "v1");
  }

  @Override
  public StoredObject put(String bucket, String key, String contentType, Path file) {
    try {
      return put(bucket, key, contentType, Files.readAllBytes(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public Optional<byte[]> read(StoredObject object) {
    return Optional.ofNullable(objects.get(object.bucket() + "/" + object.key()))
        .map(byte[]::clone);
  }

  @Override
  public Optional<InputStream> open(String bucket, String key) {
    return read(new StoredObject(bucket, key, "v1")).map(ByteArrayInputStream::new);
  }

  @Override
  public boolean download(StoredObject object, Path file) {
    throw new UnsupportedOperationException("the console copies nothing into files");
  }

  @Override
  public Optional<Found> find(String bucket, String key) {
    StoredObject object = new StoredObject(bucket, key, "v1");
    return read(object).map(bytes -> new Found(object, bytes.length));
  }

  @Override
  public List<String> keys(String bucket, String prefix) {
    throw new UnsupportedOperationException("the console lists no keys");
  }

  @Override
  public int eraseAll(String bucket, String prefix) {
    throw new UnsupportedOperationException("the console erases nothing");
  }
}
