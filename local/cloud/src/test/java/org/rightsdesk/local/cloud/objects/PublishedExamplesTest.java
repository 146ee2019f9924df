package org.rightsdesk.local.cloud.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.Headers;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rightsdesk.local.cloud.http.Request;

/** The examples in AWS's own description of Signature Version 4 for S3. */
class PublishedExamplesTest {

  private static final String SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
  private static final String POLICY =
      "eyAiZXhwaXJhdGlvbiI6ICIyMDE1LTEyLTMwVDEyOjAwOjAwLjAwMFoiLA0KICAiY29uZGl0aW9ucyI6IFsNCiAgICB7"
          + "ImJ1Y2tldCI6ICJzaWd2NGV4YW1wbGVidWNrZXQifSwNCiAgICBbInN0YXJ0cy13aXRoIiwgIiRrZXkiLCAidXNlci91"
          + "c2VyMS8iXSwNCiAgICB7ImFjbCI6ICJwdWJsaWMtcmVhZCJ9LA0KICAgIHsic3VjY2Vzc19hY3Rpb25fcmVkaXJlY3Qi"
          + "OiAiaHR0cDovL3NpZ3Y0ZXhhbXBsZWJ1Y2tldC5zMy5hbWF6b25hd3MuY29tL3N1Y2Nlc3NmdWxfdXBsb2FkLmh0bWwi"
          + "fSwNCiAgICBbInN0YXJ0cy13aXRoIiwgIiRDb250ZW50LVR5cGUiLCAiaW1hZ2UvIl0sDQogICAgeyJ4LWFtei1tZXRh"
          + "LXV1aWQiOiAiMTQzNjUxMjM2NTEyNzQifSwNCiAgICB7IngtYW16LXNlcnZlci1zaWRlLWVuY3J5cHRpb24iOiAiQUVT"
          + "MjU2In0sDQogICAgWyJzdGFydHMtd2l0aCIsICIkeC1hbXotbWV0YS10YWciLCAiIl0sDQoNCiAgICB7IngtYW16LWNy"
          + "ZWRlbnRpYWwiOiAiQUtJQUlPU0ZPRE5ON0VYQU1QTEUvMjAxNTEyMjkvdXMtZWFzdC0xL3MzL2F3czRfcmVxdWVzdCJ9"
          + "LA0KICAgIHsieC1hbXotYWxnb3JpdGhtIjogIkFXUzQtSE1BQy1TSEEyNTYifSwNCiAgICB7IngtYW16LWRhdGUiOiAi"
          + "MjAxNTEyMjlUMDAwMDAwWiIgfQ0KICBdDQp9";

  private final SignatureGate gate = gateAt(Instant.parse("2013-05-24T00:00:00Z"));

  @Test
  void a_get_with_a_range_signed_in_its_header_is_taken() throws S3Error {
    Headers headers = new Headers();
    headers.add("Host", "examplebucket.s3.amazonaws.com");
    headers.add("Range", "bytes=0-9");
    headers.add("x-amz-content-sha256", Encoding.sha256(new byte[0]));
    headers.add("x-amz-date", "20130524T000000Z");
    headers.add(
        "Authorization",
        "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,"
            + "SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,"
            + "Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
    assertThat(gate.header(request("GET", "/test.txt", "", headers)).accessKey())
        .isEqualTo("AKIAIOSFODNN7EXAMPLE");
    assertThatThrownBy(() -> gate.header(request("GET", "/other.txt", "", headers)))
        .isInstanceOf(S3Error.class)
        .hasMessageContaining("signature");
  }

  @Test
  void a_presigned_address_is_taken_for_its_day_and_no_longer() throws S3Error {
    Headers headers = new Headers();
    headers.add("Host", "examplebucket.s3.amazonaws.com");
    String query =
        "X-Amz-Algorithm=AWS4-HMAC-SHA256"
            + "&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request"
            + "&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host"
            + "&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404";
    Request request = request("GET", "/test.txt", query, headers);
    assertThat(gate.presigned(request).accessKey()).isEqualTo("AKIAIOSFODNN7EXAMPLE");
    SignatureGate later = gateAt(Instant.parse("2013-05-25T00:00:01Z"));
    assertThatThrownBy(() -> later.presigned(request)).hasMessage("Request has expired");
  }

  @Test
  void a_body_in_signed_chunks_is_taken_and_an_altered_chunk_is_not() throws S3Error {
    SignatureGate.Signed seed =
        new SignatureGate.Signed(
            "AKIAIOSFODNN7EXAMPLE",
            SigningKey.of(SECRET, "20130524", "us-east-1", "s3"),
            "20130524T000000Z",
            "20130524/us-east-1/s3/aws4_request",
            "4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9",
            "STREAMING-AWS4-HMAC-SHA256-PAYLOAD");
    String body =
        "10000;chunk-signature=ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648\r\n"
            + "a".repeat(65536)
            + "\r\n400;chunk-signature="
            + "0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497\r\n"
            + "a".repeat(1024)
            + "\r\n0;chunk-signature="
            + "b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9\r\n\r\n";
    assertThat(SignedBody.check(ascii(body), seed).content()).isEqualTo(ascii("a".repeat(66560)));
    assertThatThrownBy(() -> SignedBody.check(ascii(body.replace("aaa\r\n0", "aab\r\n0")), seed))
        .hasMessageContaining("chunk");
    assertThatThrownBy(() -> SignedBody.check(ascii(body.substring(0, 66000)), seed))
        .isInstanceOf(S3Error.class);
  }

  @Test
  void the_form_of_the_published_example_is_taken() throws S3Error {
    assertThat(gate.form(form())).isEqualTo("AKIAIOSFODNN7EXAMPLE");
    PostPolicy.of(POLICY).check(judged(), 1000, Instant.parse("2015-12-30T11:59:59Z"));
  }

  @Test
  void the_form_of_the_published_example_is_refused_once_altered_or_late() {
    Map<String, String> forged = form();
    forged.put(
        "policy", POLICY.replace("MjAxNTEyMjlUMDAwMDAwWiIgfQ0KICBdDQp9", "MjAxNTEyMjl9XX0="));
    assertThatThrownBy(() -> gate.form(forged)).hasMessageContaining("signature");
    Map<String, String> otherKey = judged();
    otherKey.put("key", "user/user2/photo.jpg");
    Instant early = Instant.parse("2015-12-29T00:00:00Z");
    assertThatThrownBy(() -> PostPolicy.of(POLICY).check(otherKey, 1000, early))
        .hasMessageContaining("Policy Condition failed");
    Map<String, String> more = judged();
    more.put("x-amz-storage-class", "GLACIER");
    assertThatThrownBy(() -> PostPolicy.of(POLICY).check(more, 1000, early))
        .hasMessageContaining("Extra input fields");
    Instant late = Instant.parse("2015-12-30T12:00:00Z");
    assertThatThrownBy(() -> PostPolicy.of(POLICY).check(judged(), 1000, late))
        .hasMessageContaining("Policy expired");
  }

  private static Map<String, String> judged() {
    Map<String, String> judged = form();
    judged.put("bucket", "sigv4examplebucket");
    return judged;
  }

  private static Map<String, String> form() {
    Map<String, String> form = new HashMap<>();
    form.put("key", "user/user1/photo.jpg");
    form.put("acl", "public-read");
    form.put(
        "success_action_redirect",
        "http://sigv4examplebucket.s3.amazonaws.com/successful_upload.html");
    form.put("content-type", "image/jpeg");
    form.put("x-amz-meta-uuid", "14365123651274");
    form.put("x-amz-server-side-encryption", "AES256");
    form.put("x-amz-meta-tag", "");
    form.put("x-amz-credential", "AKIAIOSFODNN7EXAMPLE/20151229/us-east-1/s3/aws4_request");
    form.put("x-amz-algorithm", "AWS4-HMAC-SHA256");
    form.put("x-amz-date", "20151229T000000Z");
    form.put("policy", POLICY);
    form.put("x-amz-signature", "8afdbf4008c03f22c2cd3cdb72e4afbb1f6a588f3255ac628749a66d7f09699e");
    return form;
  }

  private static SignatureGate gateAt(Instant now) {
    InstantSource clock = InstantSource.fixed(now);
    return new SignatureGate("s3", _ -> Optional.of(SECRET), clock, clock);
  }

  private static Request request(String method, String path, String query, Headers headers) {
    return new Request(
        method, path, query, headers, new ByteArrayInputStream(new byte[0]), "127.0.0.1", 80);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
