package org.rightsdesk.local.cloud.objects;

import java.nio.charset.StandardCharsets;
import org.rightsdesk.local.cloud.http.Response;

/** A refusal in S3's own words: status, code and message. */
final class S3Error extends Exception {

  private final int status;
  private final String code;

  S3Error(int status, String code, String message) {
    super(message);
    this.status = status;
    this.code = code;
  }

  static S3Error accessDenied(String message) {
    return new S3Error(403, "AccessDenied", message);
  }

  static S3Error notImplemented(String what) {
    return new S3Error(501, "NotImplemented", "The local object store does not know " + what);
  }

  String code() {
    return code;
  }

  Response response() {
    String body =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>%s</Code><Message>%s</Message></Error>"
            .formatted(code, Xml.escape(String.valueOf(getMessage())));
    return Response.of(status, "application/xml", body.getBytes(StandardCharsets.UTF_8));
  }
}
