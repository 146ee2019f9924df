package org.rightsdesk.local.cloud.mail;

import java.io.IOException;

/** Where raw mail goes: a bucket, as the mail service may write to it. */
@FunctionalInterface
public interface RawMailStore {

  /**
   * Stores an object as this service of the account, such as {@code ses.amazonaws.com}; throws
   * where the bucket does not let it.
   */
  void putAs(String service, String bucket, String key, byte[] content)
      throws IOException, InterruptedException;
}
