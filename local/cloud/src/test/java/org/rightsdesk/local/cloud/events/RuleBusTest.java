package org.rightsdesk.local.cloud.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightsdesk.local.cloud.functions.FakeFunctions;
import org.rightsdesk.local.cloud.json.Json;
import org.rightsdesk.local.cloud.template.TemplateReader;
import org.rightsdesk.local.cloud.template.TemplateRefused;

class RuleBusTest {

  private static final String SCANNED = "GuardDuty Malware Protection Object Scan Result";

  private final FakeFunctions functions = new FakeFunctions();
  private final Path folder;

  RuleBusTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void an_event_reaches_the_functions_whose_pattern_it_matches_in_its_envelope()
      throws IOException {
    Json detail = detail("rightsdesk-identity", "uploads/7");
    bus("{bucketName: [!Ref Identity], objectKey: [{prefix: uploads/}]}")
        .publish(SCANNED, "aws.guardduty", detail, List.of("arn:aws:s3:::rightsdesk-identity"));
    assertThat(functions.enqueued()).hasSize(1);
    FakeFunctions.Call call = functions.enqueued().getFirst();
    assertThat(call.function()).isEqualTo("rightsdesk-Check");
    assertThat(call.payload().at("id").text()).isNotEmpty();
    assertThat(call.payload().with("id", "1"))
        .isEqualTo(
            Json.object(
                "version", "0",
                "id", "1",
                "detail-type", SCANNED,
                "source", "aws.guardduty",
                "account", "000000000000",
                "time", "2027-06-01T09:00:00Z",
                "region", "eu-west-2",
                "resources", List.of("arn:aws:s3:::rightsdesk-identity"),
                "detail", detail));
  }

  @Test
  void an_event_that_differs_in_one_field_reaches_nobody() throws IOException {
    RuleBus bus = bus("{bucketName: [!Ref Identity], objectKey: [{prefix: uploads/}]}");
    Json detail = detail("rightsdesk-identity", "uploads/7");
    bus.publish(SCANNED, "aws.s3", detail, List.of());
    bus.publish("Object Created", "aws.guardduty", detail, List.of());
    bus.publish(SCANNED, "aws.guardduty", detail("other", "uploads/7"), List.of());
    bus.publish(SCANNED, "aws.guardduty", detail("rightsdesk-identity", "proofs/7"), List.of());
    bus.publish(SCANNED, "aws.guardduty", Json.object(), List.of());
    assertThat(functions.enqueued()).isEmpty();
  }

  @Test
  void a_pattern_that_is_not_known_here_is_refused() {
    assertThatThrownBy(() -> bus("{objectKey: [{suffix: .pdf}]}"))
        .isInstanceOf(TemplateRefused.class)
        .hasMessageContaining("Check.Scanned.detail.s3ObjectDetails.objectKey");
  }

  @Test
  void whatever_becomes_of_our_own_mail_reaches_the_function_for_letters_and_no_other_mail_does()
      throws IOException {
    RuleBus bus = bus(Path.of("..", "..", "template.yaml"), parameters());
    bus.publish("Email Bounced", "aws.ses", sentUnder("rightsdesk-MailSettings"), List.of());
    bus.publish(
        "A kind of event to come", "aws.ses", sentUnder("rightsdesk-MailSettings"), List.of());
    bus.publish("Email Bounced", "aws.ses", sentUnder("another-set"), List.of());
    bus.publish("Email Bounced", "aws.other", sentUnder("rightsdesk-MailSettings"), List.of());
    assertThat(functions.enqueued())
        .extracting(FakeFunctions.Call::function)
        .containsExactly("rightsdesk-LettersFunction", "rightsdesk-LettersFunction");
  }

  private static Json sentUnder(String configurationSet) {
    return Json.object(
        "mail",
        Json.object("tags", Json.object("ses:configuration-set", List.of(configurationSet))));
  }

  private static Map<String, String> parameters() {
    Map<String, String> parameters = new HashMap<>();
    parameters.put("PublicUrl", "http://localhost:8080");
    parameters.put("StaffUrl", "http://localhost:8081");
    for (String address : List.of("Team", "Officers", "Manager", "Head", "Sender")) {
      parameters.put(address + "Address", address + "@landlord.example");
    }
    parameters.put("StaffDomains", "landlord.example");
    parameters.put("AlarmTopic", "alarms");
    return parameters;
  }

  private RuleBus bus(String object) throws IOException {
    String template =
        """
        Resources:
          Identity: {Type: AWS::S3::Bucket}
          Check:
            Type: AWS::Serverless::Function
            Properties:
              Events:
                Scanned:
                  Type: EventBridgeRule
                  Properties:
                    Pattern:
                      source: [aws.guardduty]
                      detail-type: [GuardDuty Malware Protection Object Scan Result]
                      detail: {s3ObjectDetails: %s}
        """
            .formatted(object);
    Path file = Files.writeString(folder.resolve("template.yaml"), template);
    return bus(file, Map.of());
  }

  private RuleBus bus(Path template, Map<String, String> parameters) throws IOException {
    return new RuleBus(
        TemplateReader.read(template, parameters, "http://localhost:8085/staff"),
        functions,
        () -> Instant.parse("2027-06-01T09:00:00.123Z"));
  }

  private static Json detail(String bucket, String key) {
    return Json.object("s3ObjectDetails", Json.object("bucketName", bucket, "objectKey", key));
  }
}
