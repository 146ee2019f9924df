package org.rightsdesk.functions.identity;

import org.rightsdesk.domain.papers.Paper.StoredObject;
import org.rightsdesk.lambda.JsonText;

/**
 * What the malware scan said of one version of an object.
 *
 * @param status the service's word for it, empty if it gave none
 */
record ScanResult(StoredObject object, String status) {
  /** The kind of event that brings one. */
  static final String EVENT = "GuardDuty Malware Protection Object Scan Result";

  /**
   * Reads the event.
   *
   * @throws IllegalArgumentException if it names no version of an object
   */
  static ScanResult read(JsonText.Fields event) {
    JsonText.Fields detail = event.object("detail");
    JsonText.Fields object = detail.object("s3ObjectDetails");
    return new ScanResult(
        new StoredObject(
            object.text("bucketName"), object.text("objectKey"), object.text("versionId")),
        detail.object("scanResultDetails").maybeText("scanResultStatus").orElse(""));
  }
}
