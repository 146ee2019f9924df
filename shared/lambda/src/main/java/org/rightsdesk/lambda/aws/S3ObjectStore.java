package org.rightsdesk.lambda.aws;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.rightsdesk.domain.papers.Paper.StoredObject;
import org.rightsdesk.lambda.ports.ObjectStore;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.ObjectVersion;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Objects in S3. */
public final class S3ObjectStore implements ObjectStore {
  private static final int NOT_FOUND = 404;

  private final Supplier<S3Client> client;

  public S3ObjectStore(Supplier<S3Client> client) {
    this.client = client;
  }

  @Override
  public StoredObject put(String bucket, String key, String contentType, byte[] bytes) {
    return put(bucket, key, contentType, RequestBody.fromBytes(bytes));
  }

  @Override
  public StoredObject put(String bucket, String key, String contentType, Path file) {
    return put(bucket, key, contentType, RequestBody.fromFile(file));
  }

  private StoredObject put(String bucket, String key, String contentType, RequestBody body) {
    String version =
        client
            .get()
            .putObject(put -> put.bucket(bucket).key(key).contentType(contentType), body)
            .versionId();
    return new StoredObject(bucket, key, version);
  }

  @Override
  public Optional<byte[]> read(StoredObject object) {
    try {
      return Optional.of(
          client
              .get()
              .getObjectAsBytes(
                  get ->
                      get.bucket(object.bucket()).key(object.key()).versionId(object.versionId()))
              .asByteArray());
    } catch (NoSuchKeyException e) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<InputStream> open(String bucket, String key) {
    try {
      return Optional.of(client.get().getObject(get -> get.bucket(bucket).key(key)));
    } catch (NoSuchKeyException e) {
      return Optional.empty();
    }
  }

  @Override
  public boolean download(StoredObject object, Path file) {
    try {
      client
          .get()
          .getObject(
              get -> get.bucket(object.bucket()).key(object.key()).versionId(object.versionId()),
              ResponseTransformer.toFile(file));
      return true;
    } catch (NoSuchKeyException e) {
      return false;
    }
  }

  @Override
  public Optional<Found> find(String bucket, String key) {
    try {
      HeadObjectResponse head = client.get().headObject(request -> request.bucket(bucket).key(key));
      return Optional.of(
          new Found(new StoredObject(bucket, key, head.versionId()), head.contentLength()));
    } catch (S3Exception e) {
      if (e.statusCode() == NOT_FOUND) {
        return Optional.empty();
      }
      throw e;
    }
  }

  @Override
  public Optional<Long> size(StoredObject object) {
    return client
        .get()
        .listObjectVersionsPaginator(list -> list.bucket(object.bucket()).prefix(object.key()))
        .versions()
        .stream()
        .filter(found -> found.key().equals(object.key()))
        .filter(found -> found.versionId().equals(object.versionId()))
        .map(ObjectVersion::size)
        .findFirst();
  }

  @Override
  public void erase(StoredObject object) {
    client
        .get()
        .deleteObject(
            delete ->
                delete.bucket(object.bucket()).key(object.key()).versionId(object.versionId()));
  }

  @Override
  public List<String> keys(String bucket, String prefix) {
    return client
        .get()
        .listObjectsV2Paginator(list -> list.bucket(bucket).prefix(prefix))
        .contents()
        .stream()
        .map(S3Object::key)
        .toList();
  }

  @Override
  public List<Found> newest(String bucket, String prefix) {
    return client
        .get()
        .listObjectVersionsPaginator(list -> list.bucket(bucket).prefix(prefix))
        .versions()
        .stream()
        .filter(ObjectVersion::isLatest)
        .map(
            newest ->
                new Found(
                    new StoredObject(bucket, newest.key(), newest.versionId()), newest.size()))
        .toList();
  }

  @Override
  public int eraseAll(String bucket, String prefix) {
    int erased = 0;
    ListObjectVersionsResponse page = page(bucket, prefix);
    while (true) {
      List<ObjectIdentifier> versions = identifiers(page);
      if (versions.isEmpty()) {
        return erased;
      }
      DeleteObjectsResponse deleted =
          client
              .get()
              .deleteObjects(
                  request -> request.bucket(bucket).delete(batch -> batch.objects(versions)));
      if (!deleted.errors().isEmpty()) {
        throw new IllegalStateException(
            "an object could not be deleted: " + deleted.errors().getFirst().code());
      }
      erased += versions.size();
      page = page(bucket, prefix);
    }
  }

  /** Always the first page: what it listed is gone when the next is asked for. */
  private ListObjectVersionsResponse page(String bucket, String prefix) {
    return client
        .get()
        .listObjectVersions(list -> list.bucket(bucket).prefix(prefix).maxKeys(1000));
  }

  private static List<ObjectIdentifier> identifiers(ListObjectVersionsResponse page) {
    List<ObjectIdentifier> found = new ArrayList<>();
    page.versions().forEach(v -> found.add(identifier(v.key(), v.versionId())));
    page.deleteMarkers().forEach(m -> found.add(identifier(m.key(), m.versionId())));
    return found;
  }

  private static ObjectIdentifier identifier(String key, String versionId) {
    return ObjectIdentifier.builder().key(key).versionId(versionId).build();
  }
}
