package org.rightsdesk.local.cloud.objects;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.rightsdesk.local.cloud.json.Json;

/**
 * What the template says of a bucket.
 *
 * @param lock how long each version is kept from deletion, where the bucket has object lock
 * @param cors who may call from a page of another origin; empty for nobody
 * @param policy the statements of the bucket's policy, as in the template with everything resolved
 * @param scannedPrefixes what keys begin with that GuardDuty's malware protection watches; an empty
 *     text for all, no text for none
 */
public record BucketSettings(
    String name,
    boolean versioned,
    Optional<Lock> lock,
    List<CorsRule> cors,
    List<Json> policy,
    List<String> scannedPrefixes) {

  /** Keeps copies. */
  public BucketSettings {
    cors = List.copyOf(cors);
    policy = List.copyOf(policy);
    scannedPrefixes = List.copyOf(scannedPrefixes);
  }

  /** True when an object of this key is scanned for malware. */
  public boolean scans(String key) {
    return scannedPrefixes.stream().anyMatch(key::startsWith);
  }

  /** A bucket without anything special. */
  public static BucketSettings plain(String name) {
    return new BucketSettings(name, false, Optional.empty(), List.of(), List.of(), List.of());
  }

  /**
   * The retention that each new version gets.
   *
   * @param compliance true where nobody may shorten or pass it by; otherwise governance mode
   */
  public record Lock(boolean compliance, Period period) {}

  /** One rule of a bucket's CORS configuration; origins and headers may hold one asterisk. */
  public record CorsRule(
      List<String> origins,
      List<String> methods,
      List<String> headers,
      List<String> exposed,
      int maximumAgeSeconds) {

    /** Keeps copies. */
    public CorsRule {
      origins = List.copyOf(origins);
      methods = List.copyOf(methods);
      headers = List.copyOf(headers);
      exposed = List.copyOf(exposed);
    }
  }
}
