package org.rightsdesk.lambda;

import java.net.URI;
import org.rightsdesk.web.signing.ObjectPlace;

/** Where browsers reach the buckets that a function signs for. */
public final class ObjectPlaces {
  private ObjectPlaces() {}

  /**
   * The bucket at its usual address in {@code AWS_REGION}, or below {@code AWS_ENDPOINT_URL_S3}
   * where that is set.
   */
  public static ObjectPlace of(Environment environment, String bucket) {
    String region = environment.required("AWS_REGION");
    return environment
        .optional("AWS_ENDPOINT_URL_S3")
        .map(
            endpoint ->
                ObjectPlace.under(URI.create(endpoint.replaceFirst("/+$", "")), bucket, region))
        .orElseGet(() -> ObjectPlace.of(bucket, region));
  }
}
