package org.rightsdesk.local.cloud.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightsdesk.local.cloud.json.Json;
import org.rightsdesk.local.cloud.template.Resource;
import org.rightsdesk.local.cloud.template.Template;

final class IdentitiesTest {

  private static final String FUNCTION = "AWS::Serverless::Function";

  private final Path folder;

  IdentitiesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Identities identities(String policies) throws IOException {
    Resource function =
        new Resource("A", FUNCTION, "a", Json.object("Policies", Json.read(policies)));
    return new Identities(new Template(Map.of("A", function)), folder.resolve("secret"));
  }

  @Test
  void only_what_a_statement_allows_is_allowed_and_a_denial_wins() throws IOException {
    Identities identities =
        identities(
            """
            [{"Statement": [
              {"Effect": "Allow", "Action": ["s3:Get*"], "Resource": ["arn:aws:s3:::b/pages/*"]},
              {"Effect": "Deny", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/pages/x"}]}]
            """);
    String key = identities.of("A").accessKey();
    assertThat(identities.allowed(key, "s3:GetObject", "arn:aws:s3:::b/pages/1/2")).isTrue();
    assertThat(identities.allowed(key, "S3:getobject", "arn:aws:s3:::b/pages/1")).isTrue();
    assertThat(identities.allowed(key, "s3:GetObject", "arn:aws:s3:::b/pages/x")).isFalse();
    assertThat(identities.allowed(key, "s3:GetObject", "arn:aws:s3:::b/raw/1")).isFalse();
    assertThat(identities.allowed(key, "s3:PutObject", "arn:aws:s3:::b/pages/1")).isFalse();
    assertThat(identities.allowed("unknown", "s3:GetObject", "arn:aws:s3:::b/pages/1")).isFalse();
    String administrator = identities.administrator().accessKey();
    assertThat(identities.allowed(administrator, "s3:PutObject", "arn:aws:s3:::b/x")).isTrue();
  }

  @Test
  void a_condition_holds_for_the_context_of_the_call_only() throws IOException {
    Identities identities =
        identities(
            """
            [{"Statement": {"Effect": "Allow", "Action": "dynamodb:GetItem", "Resource": "*",
              "Condition": {"ForAllValues:StringLike": {"dynamodb:LeadingKeys": ["CASE#*"]}}}}]
            """);
    String key = identities.of("A").accessKey();
    assertThat(
            identities.allowed(
                key, "dynamodb:GetItem", "t", Map.of("dynamodb:LeadingKeys", List.of("CASE#1"))))
        .isTrue();
    assertThat(
            identities.allowed(
                key, "dynamodb:GetItem", "t", Map.of("dynamodb:LeadingKeys", List.of("LOGIN#1"))))
        .isFalse();
  }

  @Test
  void a_condition_may_ask_whether_a_call_says_something_at_all() throws IOException {
    Identities identities =
        identities(
            """
            [{"Statement": {"Effect": "Allow", "Action": "s3:PutObject", "Resource": "*",
              "Condition": {"Null": {"s3:x-amz-server-side-encryption": "true"}}}}]
            """);
    String key = identities.of("A").accessKey();
    Map<String, List<String>> said = Map.of("s3:x-amz-server-side-encryption", List.of("AES256"));
    assertThat(identities.allowed(key, "s3:PutObject", "b", Map.of())).isTrue();
    assertThat(identities.allowed(key, "s3:PutObject", "b", said)).isFalse();
  }

  @Test
  void keys_stay_the_same_for_an_installation() throws IOException {
    assertThat(identities("[]").of("A")).isEqualTo(identities("[]").of("A"));
  }

  @Test
  void policies_that_are_not_understood_are_named() {
    assertThatThrownBy(() -> identities("[{\"S3ReadPolicy\": {\"BucketName\": \"b\"}}]"))
        .hasMessageContaining("S3ReadPolicy");
    assertThatThrownBy(
            () ->
                identities(
                    """
                    [{"Statement": {"Effect": "Allow", "Action": "a:B", "Resource": "*",
                      "Condition": {"IpAddress": {"aws:SourceIp": "10.0.0.0/8"}}}}]
                    """))
        .hasMessageContaining("IpAddress");
  }
}
