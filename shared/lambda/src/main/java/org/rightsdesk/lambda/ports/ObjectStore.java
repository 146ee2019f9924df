package org.rightsdesk.lambda.ports;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.rightsdesk.domain.papers.Paper.StoredObject;

/** Objects in buckets, each kept in versions. */
public interface ObjectStore {
  /** Stores bytes under the key and answers the version. */
  StoredObject put(String bucket, String key, String contentType, byte[] bytes);

  /** Stores a file under the key and answers the version. */
  StoredObject put(String bucket, String key, String contentType, Path file);

  /** Reads one version whole. Only for what is known to be small. Empty if there is none. */
  Optional<byte[]> read(StoredObject object);

  /** Opens the newest version under the key. The caller closes it. Empty if there is none. */
  Optional<InputStream> open(String bucket, String key);

  /** Copies one version into a file. False if there is none. */
  boolean download(StoredObject object, Path file);

  /** The size and version of the newest object under the key. */
  Optional<Found> find(String bucket, String key);

  /**
   * How many bytes one version has; empty if there is no such version. It reads nothing of the
   * object, so it may be asked of what nobody may open.
   */
  Optional<Long> size(StoredObject object);

  /** The keys under a prefix, in order. */
  List<String> keys(String bucket, String prefix);

  /**
   * The newest version of each object under a prefix, in the order of their keys. It reads nothing
   * of the objects, so it may be asked of what nobody may open.
   */
  List<Found> newest(String bucket, String prefix);

  /** Deletes one version for good; does nothing if there is none. */
  void erase(StoredObject object);

  /** Deletes every version, and every delete marker, of all under the prefix. Answers how many. */
  int eraseAll(String bucket, String prefix);

  /** An object as found. */
  record Found(StoredObject object, long bytes) {}
}
