package org.rightsdesk.web.signing;

import java.net.URI;

/**
 * A bucket, and where a browser reaches it.
 *
 * @param address scheme and host, and the bucket as the path where the host does not name it;
 *     without a slash at its end
 * @param region the region that signatures name
 */
public record ObjectPlace(String bucket, URI address, String region) {
  public ObjectPlace {
    if (address.toString().endsWith("/")) {
      throw new IllegalArgumentException("the address of a bucket ends with a slash");
    }
  }

  /** The bucket under its usual address. */
  public static ObjectPlace of(String bucket, String region) {
    return new ObjectPlace(
        bucket, URI.create("https://" + bucket + ".s3." + region + ".amazonaws.com"), region);
  }

  /** The bucket as the last part of the path of an address, for stores without names of hosts. */
  public static ObjectPlace under(URI store, String bucket, String region) {
    return new ObjectPlace(bucket, URI.create(store + "/" + bucket), region);
  }

  /** The origin, as a content security policy names it. */
  public String origin() {
    return address.getScheme() + "://" + host();
  }

  String host() {
    return address.getAuthority();
  }
}
