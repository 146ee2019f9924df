package org.rightsdesk.local.cloud.identity;

/** An access key (letters and digits only) and its secret, for one role in this installation. */
public record Credentials(String accessKey, String secret) {

  @Override
  public String toString() {
    return accessKey;
  }
}
