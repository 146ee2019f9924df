package org.rightsdesk.web.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SigningTest {
  /** The credentials of the examples that the store's maker publishes; they open nothing. */
  private static final Credentials EXAMPLE =
      new Credentials(
          "AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", Optional.empty());

  private static final ObjectPlace UPLOADS = ObjectPlace.of("uploads", "eu-west-2");
  private static final InstantSource NOON =
      InstantSource.fixed(Instant.parse("2026-11-23T12:00:00Z"));

  private static String decoded(PostPolicy.Signed signed) {
    return new String(
        Base64.getDecoder().decode(signed.fields().get("policy")), StandardCharsets.UTF_8);
  }

  private static PostPolicy passport(Map<String, String> fixed) {
    return new PostPolicy(
        "3f0a",
        "image/jpeg",
        1,
        10_485_760,
        Duration.ofMinutes(10),
        Optional.of("https://ask.example/sent"),
        fixed);
  }

  @Test
  void the_published_policy_gets_the_published_signature() {
    String policy =
        """
        { "expiration": "2015-12-30T12:00:00.000Z",
          "conditions": [
            {"bucket": "sigv4examplebucket"},
            ["starts-with", "$key", "user/user1/"],
            {"acl": "public-read"},
            {"success_action_redirect": "http://sigv4examplebucket.s3.amazonaws.com/successful_upload.html"},
            ["starts-with", "$Content-Type", "image/"],
            {"x-amz-meta-uuid": "14365123651274"},
            {"x-amz-server-side-encryption": "AES256"},
            ["starts-with", "$x-amz-meta-tag", ""],

            {"x-amz-credential": "AKIAIOSFODNN7EXAMPLE/20151229/us-east-1/s3/aws4_request"},
            {"x-amz-algorithm": "AWS4-HMAC-SHA256"},
            {"x-amz-date": "20151229T000000Z" }
          ]
        }"""
            .replace("\n", "\r\n");
    Signer signer = new Signer(EXAMPLE, "us-east-1", Instant.parse("2015-12-29T00:00:00Z"));

    assertThat(signer.sign(PostPolicy.encode(policy)))
        .isEqualTo("8afdbf4008c03f22c2cd3cdb72e4afbb1f6a588f3255ac628749a66d7f09699e");
    assertThat(signer.credential())
        .isEqualTo("AKIAIOSFODNN7EXAMPLE/20151229/us-east-1/s3/aws4_request");
    assertThat(signer.moment()).isEqualTo("20151229T000000Z");
  }

  @Test
  void the_published_address_gets_the_published_signature() {
    Signer signer = new Signer(EXAMPLE, "us-east-1", Instant.parse("2013-05-24T00:00:00Z"));
    ObjectPlace place =
        new ObjectPlace(
            "examplebucket", URI.create("https://examplebucket.s3.amazonaws.com"), "us-east-1");

    URI address = PresignedGet.sign(signer, place, "test.txt", Map.of(), Duration.ofDays(1));

    assertThat(address)
        .hasToString(
            "https://examplebucket.s3.amazonaws.com/test.txt?X-Amz-Algorithm=AWS4-HMAC-SHA256"
                + "&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request"
                + "&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host"
                + "&X-Amz-Signature="
                + "aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404");
  }

  @Test
  void leave_to_send_a_file_names_key_type_sizes_and_end_exactly() {
    PostPolicy.Signed signed = passport(Map.of()).sign(UPLOADS, EXAMPLE, NOON);

    assertThat(signed.address()).isEqualTo("https://uploads.s3.eu-west-2.amazonaws.com/");
    assertThat(decoded(signed))
        .isEqualTo(
            """
            {"expiration":"2026-11-23T12:10:00.000Z","conditions":[{"bucket":"uploads"},\
            {"key":"3f0a"},{"Content-Type":"image/jpeg"},\
            {"success_action_redirect":"https://ask.example/sent"},\
            {"x-amz-credential":"AKIAIOSFODNN7EXAMPLE/20261123/eu-west-2/s3/aws4_request"},\
            {"x-amz-algorithm":"AWS4-HMAC-SHA256"},{"x-amz-date":"20261123T120000Z"},\
            ["content-length-range",1,10485760]]}""");
  }

  @Test
  void every_field_of_the_form_beside_the_signature_is_a_condition() {
    Credentials shortLived = new Credentials("AKIA", "secret", Optional.of("a-session-token"));

    PostPolicy.Signed signed =
        passport(Map.of("x-amz-server-side-encryption", "aws:kms", "x-amz-meta-\u00e9", "\"$\\"))
            .sign(UPLOADS, shortLived, NOON);

    assertThat(decoded(signed))
        .contains("{\"x-amz-security-token\":\"a-session-token\"}")
        .contains("{\"x-amz-server-side-encryption\":\"aws:kms\"}")
        .contains("{\"x-amz-meta-\\u00e9\":\"\\\"\\$\\\\\"}");
    assertThat(signed.fields())
        .containsKeys("x-amz-security-token", "policy", "x-amz-signature")
        .doesNotContainKey("file");
  }

  @Test
  void leave_to_send_a_file_holds_ten_minutes_at_most() {
    assertThatThrownBy(
            () ->
                new PostPolicy(
                    "k", "image/png", 1, 2, Duration.ofSeconds(601), Optional.empty(), Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void an_address_to_download_works_for_a_minute_at_most_and_names_its_version() {
    assertThatThrownBy(() -> new PresignedGet("k", "v", "a.pdf", Duration.ofSeconds(61)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PresignedGet("k", "", "a.pdf", Duration.ofMinutes(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PresignedGet("k", "v", "a\".pdf", Duration.ofMinutes(1)))
        .isInstanceOf(IllegalArgumentException.class);

    URI address =
        new PresignedGet("a b/c.pdf", "v+1", "your-information.pdf", Duration.ofMinutes(1))
            .sign(
                ObjectPlace.under(URI.create("http://127.0.0.1:9000"), "out", "eu-west-2"),
                new Credentials("AKIA", "secret", Optional.of("to/ken=")),
                NOON);

    assertThat(address.toString())
        .startsWith("http://127.0.0.1:9000/out/a%20b/c.pdf?X-Amz-Algorithm=")
        .contains("&X-Amz-Expires=60&")
        .contains("&X-Amz-Security-Token=to%2Fken%3D&")
        .contains("&response-content-disposition=attachment%3B%20filename%3D%22your-information")
        .contains("&versionId=v%2B1&");
  }

  @Test
  void nothing_of_a_signature_prints() {
    assertThat(EXAMPLE.toString()).doesNotContain("AKIA");
    assertThat(passport(Map.of()).sign(UPLOADS, EXAMPLE, NOON).toString()).doesNotContain("AKIA");
  }
}
