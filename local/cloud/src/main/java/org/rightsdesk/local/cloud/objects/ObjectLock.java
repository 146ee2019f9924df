package org.rightsdesk.local.cloud.objects;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.rightsdesk.local.cloud.http.Response;
import org.rightsdesk.local.cloud.objects.BucketSettings.Lock;

/** Retention of versions in a bucket with object lock, by the movable clock. */
record ObjectLock(Backend backend, InstantSource clock) {

  private record Retained(String mode, Instant until) {}

  /** Gives a new version the bucket's retention; nothing in a bucket without one. */
  void retain(BucketSettings bucket, String key, Optional<String> version)
      throws IOException, InterruptedException {
    if (bucket.lock().isPresent()) {
      Lock lock = bucket.lock().get();
      Instant until = clock.instant().atOffset(ZoneOffset.UTC).plus(lock.period()).toInstant();
      String mode = lock.compliance() ? "COMPLIANCE" : "GOVERNANCE";
      Backend.expect(
          backend.send(
              "PUT",
              Backend.path(bucket.name(), key, version, "retention"),
              Map.of("Content-Type", "application/xml"),
              Backend.xml(
                  "<Retention><Mode>%s</Mode><RetainUntilDate>%s</RetainUntilDate></Retention>"
                      .formatted(mode, until.truncatedTo(ChronoUnit.SECONDS)))),
          "The retention of a new version");
    }
  }

  /**
   * Refuses to delete a version before its time.
   *
   * @param bypass true when the caller may and wants to pass by governance mode
   */
  void checkDeletion(BucketSettings bucket, String key, String version, boolean bypass)
      throws IOException, InterruptedException, S3Error {
    if (bucket.lock().isEmpty()) {
      return;
    }
    Optional<Retained> retained = retained(bucket, key, version);
    if (retained.isPresent()
        && retained.get().until().isAfter(clock.instant())
        && (!bypass || retained.get().mode().equals("COMPLIANCE"))) {
      throw S3Error.accessDenied("Access Denied because object protected by object lock.");
    }
  }

  /** Refuses a retention that would end before the present one. */
  void checkRetention(BucketSettings bucket, String key, Optional<String> version, byte[] wanted)
      throws IOException, InterruptedException, S3Error {
    if (version.isEmpty() || bucket.lock().isEmpty()) {
      throw new S3Error(400, "InvalidRequest", "Retention needs a version in a locked bucket");
    }
    Optional<Retained> present = retained(bucket, key, version.get());
    Optional<Instant> until =
        Xml.text(Xml.read(wanted), "RetainUntilDate")
            .map(text -> OffsetDateTime.parse(text).toInstant());
    if (present.isPresent() && (until.isEmpty() || until.get().isBefore(present.get().until()))) {
      throw S3Error.accessDenied("Access Denied because object protected by object lock.");
    }
  }

  private Optional<Retained> retained(BucketSettings bucket, String key, String version)
      throws IOException, InterruptedException, S3Error {
    Response answer =
        backend.send(
            "GET",
            Backend.path(bucket.name(), key, Optional.of(version), "retention"),
            Map.of(),
            new byte[0]);
    if (answer.status() != 200) {
      return Optional.empty();
    }
    var retention = Xml.read(answer.body());
    return Xml.text(retention, "RetainUntilDate")
        .map(
            until ->
                new Retained(
                    Xml.text(retention, "Mode").orElse(""),
                    OffsetDateTime.parse(until).toInstant()));
  }
}
