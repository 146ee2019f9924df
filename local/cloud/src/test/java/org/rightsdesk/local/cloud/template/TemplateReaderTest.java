package org.rightsdesk.local.cloud.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightsdesk.local.cloud.json.Json;

final class TemplateReaderTest {

  private final Path folder;

  TemplateReaderTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Template read(String yaml, Map<String, String> parameters) throws IOException {
    Path file = Files.writeString(folder.resolve("template.yaml"), yaml);
    return TemplateReader.read(file, parameters, "http://localhost:8085/staff");
  }

  private Json properties(String yaml, String id) throws IOException {
    return read(yaml, Map.of()).resource(id).properties();
  }

  @Test
  void references_become_the_names_and_arns_that_things_have_here() throws IOException {
    Json variables =
        properties(
                """
            Resources:
              Records: {Type: AWS::S3::Bucket}
              Cases: {Type: AWS::DynamoDB::Table, Properties: {TableName: cases}}
              Watch: {Type: AWS::Serverless::StateMachine}
              Staff: {Type: AWS::Cognito::UserPool}
              Intake:
                Type: AWS::Serverless::Function
                Properties:
                  Environment:
                    Variables:
                      BUCKET: !Ref Records
                      TABLE: !GetAtt Cases.Arn
                      MACHINE: !Ref Watch
                      ISSUER: !GetAtt Staff.ProviderURL
                      KEYS: !Sub "${Records.Arn}/${!kept}/${AWS::Region}"
                      PARTS: !Join ["-", [a, !Ref Records]]
            """,
                "Intake")
            .at("Environment")
            .at("Variables");
    assertThat(variables)
        .isEqualTo(
            Json.object(
                "BUCKET", "rightsdesk-records",
                "TABLE", "arn:aws:dynamodb:eu-west-2:000000000000:table/cases",
                "MACHINE", "arn:aws:states:eu-west-2:000000000000:stateMachine:rightsdesk-Watch",
                "ISSUER", "http://localhost:8085/staff",
                "KEYS", "arn:aws:s3:::rightsdesk-records/${kept}/eu-west-2",
                "PARTS", "a-rightsdesk-records"));
  }

  @Test
  void globals_are_merged_as_the_transform_merges_them() throws IOException {
    Json intake =
        properties(
            """
            Globals:
              Function:
                Timeout: 29
                MemorySize: 512
                Environment: {Variables: {A: global, B: global}}
            Resources:
              Intake:
                Type: AWS::Serverless::Function
                Properties: {Timeout: 10, Environment: {Variables: {B: own}}}
            """,
            "Intake");
    assertThat(intake.at("Timeout").whole(0)).isEqualTo(10);
    assertThat(intake.at("MemorySize").whole(0)).isEqualTo(512);
    assertThat(intake.at("Environment").at("Variables"))
        .isEqualTo(Json.object("B", "own", "A", "global"));
  }

  @Test
  void a_resource_whose_condition_does_not_hold_is_left_out() throws IOException {
    String yaml =
        """
        Parameters: {Stage: {Type: String, Default: test}}
        Conditions:
          Live: !Equals [!Ref Stage, live]
          Test: !Not [!Condition Live]
        Resources:
          One: {Type: AWS::S3::Bucket, Condition: Live}
          Two: {Type: AWS::S3::Bucket, Condition: Test}
        """;
    assertThat(read(yaml, Map.of()).resources()).containsOnlyKeys("Two");
    assertThat(read(yaml, Map.of("Stage", "live")).resources()).containsOnlyKeys("One");
  }

  @Test
  void what_is_missing_or_not_understood_is_named() {
    assertThatThrownBy(() -> read("Parameters: {Sender: {Type: String}}", Map.of()))
        .hasMessageContaining("Sender");
    assertThatThrownBy(
            () -> read("Resources: {A: {Type: X, Properties: {B: !Ref Missing}}}", Map.of()))
        .hasMessage("A.B refers to Missing, which is not in the template");
    assertThatThrownBy(
            () -> read("Resources: {A: {Type: X, Properties: {B: !Cidr [a]}}}", Map.of()))
        .hasMessage("A.B uses Fn::Cidr, not known here");
  }
}
