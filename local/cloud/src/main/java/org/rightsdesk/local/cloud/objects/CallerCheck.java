package org.rightsdesk.local.cloud.objects;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.rightsdesk.local.cloud.http.Request;

/**
 * Who signed a call to a service other than S3, by AWS Signature Version 4 in its header.
 *
 * @param secrets the secret of an access key, where the key is known
 */
public record CallerCheck(Function<String, Optional<String>> secrets) {

  /** The access key that signed this request and body; empty when nobody did. */
  public Optional<String> caller(Request request, byte[] body, String service) {
    InstantSource real = InstantSource.system();
    try {
      return Optional.of(
          new SignatureGate(service, secrets, real, real)
              .header(request, Encoding.sha256(body))
              .accessKey());
    } catch (S3Error e) {
      return Optional.empty();
    }
  }
}
