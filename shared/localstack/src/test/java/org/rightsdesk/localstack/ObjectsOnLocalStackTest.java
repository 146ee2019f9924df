package org.rightsdesk.localstack;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.rightsdesk.lambda.aws.S3ObjectStore;
import org.rightsdesk.lambda.ports.ObjectStore;
import org.rightsdesk.lambda.testing.ObjectStoreContract;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;

@Tag("localstack")
final class ObjectsOnLocalStackTest extends ObjectStoreContract {
  private final String bucket = LocalStack.newName("objects");
  private final ObjectStore store;

  ObjectsOnLocalStackTest() {
    S3Client client = LocalStack.client(S3Client.builder().forcePathStyle(true));
    client.createBucket(create -> create.bucket(bucket));
    client.putBucketVersioning(
        put ->
            put.bucket(bucket)
                .versioningConfiguration(kept -> kept.status(BucketVersioningStatus.ENABLED)));
    store = new S3ObjectStore(() -> client);
  }

  @BeforeAll
  static void needsAnEngine() {
    LocalStack.require();
  }

  @Override
  protected ObjectStore store() {
    return store;
  }

  @Override
  protected String bucket() {
    return bucket;
  }
}
