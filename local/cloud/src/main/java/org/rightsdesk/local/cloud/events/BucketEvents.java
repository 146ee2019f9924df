package org.rightsdesk.local.cloud.events;

/** What the object store says happened in a bucket. */
public interface BucketEvents {

  /**
   * An object was created: the bucket's notifications in the template are sent, and the event bus
   * told where the bucket asks for it.
   */
  void created(String bucket, String key, long size, String eTag, String versionId);
}
