package org.rightsdesk.functions.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightsdesk.casebook.CaseworkSamples;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.Command;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.domain.casework.ScanVerdict;
import org.rightsdesk.domain.papers.Paper;
import org.rightsdesk.domain.papers.Paper.StoredObject;
import org.rightsdesk.functions.identity.ScanResults.Outcome;
import org.rightsdesk.lambda.IdentityKeys;
import org.rightsdesk.lambda.JsonText;
import org.rightsdesk.lambda.ports.Functions;

class ScanResultsTest {
  private static final String CLEAN = "NO_THREATS_FOUND";
  private static final List<String> STATUSES =
      List.of(
          CLEAN,
          "THREATS_FOUND",
          "UNSUPPORTED",
          "ACCESS_DENIED",
          "FAILED",
          "no_threats_found",
          "SOMETHING_NEW",
          "");

  private final World world = new World();
  private final PaperId document = World.draw();

  private Optional<ScanVerdict> verdict() {
    return world.verdict(document);
  }

  private Paper.IdentityDocument paper() {
    return (Paper.IdentityDocument) world.casebook.paper(world.reference, document).orElseThrow();
  }

  private int kept() {
    return world.store.versions(World.BUCKET, "");
  }

  @ParameterizedTest
  @CsvSource({
    "NO_THREATS_FOUND, CLEAN",
    "THREATS_FOUND, INFECTED",
    "UNSUPPORTED, NOT_SCANNED",
    "ACCESS_DENIED, NOT_SCANNED",
    "FAILED, NOT_SCANNED",
    "no_threats_found, NOT_SCANNED",
    "SOMETHING_NEW, NOT_SCANNED",
    "'', NOT_SCANNED"
  })
  void only_a_scan_that_found_nothing_makes_a_document_clean(String status, ScanVerdict verdict) {
    StoredObject object = world.upload(document, "pages: 2");

    world.scanned(object, status);

    assertThat(verdict()).contains(verdict);
    assertThat(paper().object()).isEqualTo(object);
    assertThat(paper().bytes()).isEqualTo(8);
    assertThat(paper().preview()).hasSize(verdict == ScanVerdict.CLEAN ? 2 : 0);
    if (verdict != ScanVerdict.CLEAN) {
      assertThat(world.store.readSoFar()).isEmpty();
    }
  }

  @Test
  void the_first_result_stands_whatever_comes_after_it_in_any_order() {
    for (String first : STATUSES) {
      for (String second : STATUSES) {
        for (String third : STATUSES) {
          World fresh = new World();
          StoredObject object = fresh.upload(document, "pages: 1");
          Outcome outcome = fresh.scanned(object, first);
          Optional<ScanVerdict> verdict = fresh.verdict(document);
          int version = fresh.state().version();
          int asked = fresh.pictures.asked.size();

          fresh.scanned(object, second);
          fresh.scanned(object, third);

          assertThat(outcome.name()).isEqualTo(verdict.orElseThrow().name());
          assertThat(fresh.verdict(document)).isEqualTo(verdict);
          assertThat(fresh.state().version()).isEqualTo(version);
          assertThat(fresh.pictures.asked).hasSize(asked);
        }
      }
    }
  }

  @Test
  void a_document_with_a_virus_is_deleted_and_remembered() {
    StoredObject object = world.upload(document, "pages: 1");

    world.scanned(object, "THREATS_FOUND");

    assertThat(kept()).isZero();
    assertThat(verdict()).contains(ScanVerdict.INFECTED);
    assertThat(world.scanned(object, CLEAN)).isEqualTo(Outcome.GONE);
    assertThat(verdict()).contains(ScanVerdict.INFECTED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"MZ a program called passport.pdf", "ftypheic", "PK a letter"})
  void a_clean_file_of_a_kind_that_is_not_shown_is_left_to_a_person(String content) {
    world.scanned(world.upload(document, content), CLEAN);

    assertThat(verdict()).contains(ScanVerdict.NOT_SCANNED);
    assertThat(paper().preview()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, (10 << 20) + 1})
  void an_empty_or_too_large_file_is_deleted_unopened_and_remembered_whatever_the_scan_said(
      int bytes) {
    for (String status : STATUSES) {
      PaperId sent = World.draw();
      StoredObject object = world.upload(sent, " ".repeat(bytes));

      assertThat(world.scanned(object, status)).isEqualTo(Outcome.WRONG_SIZE);
      assertThat(world.verdict(sent)).contains(ScanVerdict.NOT_SCANNED);
      assertThat(kept()).isZero();
      world.execute(new Command.RemoveDocument(sent), CaseworkSamples.REQUESTER);
    }
    assertThat(world.store.readSoFar()).isEmpty();
  }

  @Test
  void a_file_put_in_the_place_of_a_scanned_one_is_deleted_unopened() {
    StoredObject scanned = world.upload(document, "pages: 1 of A");
    world.scanned(scanned, CLEAN);
    StoredObject swapped = world.upload(document, "pages: 1 of B");

    assertThat(world.scanned(swapped, CLEAN)).isEqualTo(Outcome.OTHER_VERSION);

    assertThat(paper().object()).isEqualTo(scanned);
    assertThat(world.pictures.asked).containsExactly(scanned);
    assertThat(world.store.size(swapped)).isEmpty();
    assertThat(world.store.size(scanned)).isPresent();
  }

  @Test
  void a_file_put_in_the_place_of_one_that_is_being_scanned_is_never_opened() {
    StoredObject sent = world.upload(document, "pages: 1 of A");
    StoredObject swapped = world.upload(document, "pages: 1 of B");

    world.scanned(sent, CLEAN);
    world.scanned(swapped, "THREATS_FOUND");

    assertThat(verdict()).contains(ScanVerdict.CLEAN);
    assertThat(world.store.readSoFar()).doesNotContain(swapped);
    assertThat(world.store.size(swapped)).isEmpty();
  }

  @Test
  void of_two_files_in_one_place_the_first_to_be_scanned_is_the_document() {
    StoredObject first = world.upload(document, "pages: 1 of A");
    StoredObject second = world.upload(document, "pages: 1 of B");

    world.scanned(second, CLEAN);
    world.scanned(first, "THREATS_FOUND");

    assertThat(paper().object()).isEqualTo(second);
    assertThat(verdict()).contains(ScanVerdict.CLEAN);
    assertThat(world.store.readSoFar()).doesNotContain(first);
  }

  @Test
  void what_is_sent_for_a_case_that_does_not_exist_is_deleted() {
    CaseReference nobodys = CaseworkSamples.reference(99);

    assertThat(world.scanned(world.upload(nobodys, document, "pages: 1"), CLEAN))
        .isEqualTo(Outcome.REFUSED);
    assertThat(kept()).isZero();
  }

  @Test
  void a_seventh_document_is_deleted() {
    for (int sent = 0; sent < 6; sent++) {
      world.clean("pages: 1");
    }

    assertThat(world.scanned(world.upload(document, "pages: 1"), CLEAN)).isEqualTo(Outcome.REFUSED);
    assertThat(world.state().identityDocuments()).hasSize(6).doesNotContainKey(document);
    assertThat(world.store.keys(World.BUCKET, "uploads/")).hasSize(6);
  }

  @Test
  void what_is_sent_for_a_case_that_was_withdrawn_is_deleted() {
    world.execute(new Command.Withdraw(), CaseworkSamples.REQUESTER);

    assertThat(world.scanned(world.upload(document, "pages: 1"), CLEAN)).isEqualTo(Outcome.REFUSED);
    assertThat(kept()).isZero();
  }

  @Test
  void a_result_for_what_was_removed_does_not_bring_it_back() {
    StoredObject object = world.upload(document, "pages: 1");
    world.scanned(object, "FAILED");
    World.post(
        world.residents,
        world.requester(world.reference),
        "/status/documents/remove",
        "document=" + document);

    assertThat(world.scanned(object, CLEAN)).isEqualTo(Outcome.GONE);
    assertThat(world.state().identityDocuments()).isEmpty();
  }

  @Test
  void an_object_anywhere_else_in_the_store_is_deleted_alone() {
    world.clean("pages: 1");
    int before = kept();
    for (String key : List.of("uploads/", "uploads/" + world.reference + "/passport.pdf", "x")) {
      StoredObject object = world.store.put(World.BUCKET, key, "text/plain", new byte[1]);
      assertThat(world.scanned(object, CLEAN)).isEqualTo(Outcome.NOT_OURS);
    }

    assertThat(kept()).isEqualTo(before);
  }

  @Test
  void a_failure_to_make_pictures_is_tried_again_and_decides_nothing() {
    StoredObject object = world.upload(document, "pages: 1");
    PreviewCalls failing =
        new PreviewCalls(
            new Functions() {
              @Override
              public void send(String functionName, String eventJson) {}

              @Override
              public String call(String functionName, String eventJson) {
                throw new FailedException("Unhandled");
              }
            },
            "preview",
            new Shelf(world.store, World.BUCKET));
    ScanResults broken =
        new ScanResults(
            world.casebook, new Shelf(world.store, World.BUCKET), world.arrivals, failing);

    assertThatThrownBy(() -> broken.take(new ScanResult(object, CLEAN)))
        .isInstanceOf(Functions.FailedException.class);
    assertThat(verdict()).isEmpty();
    assertThat(world.scanned(object, CLEAN)).isEqualTo(Outcome.CLEAN);
  }

  @Test
  void a_result_is_read_from_the_event_as_the_service_sends_it() {
    String event =
        """
        {"version": "0", "detail-type": "GuardDuty Malware Protection Object Scan Result",
         "source": "aws.guardduty", "region": "eu-west-2",
         "detail": {"schemaVersion": "1.0", "scanStatus": "COMPLETED",
          "resourceType": "S3_OBJECT",
          "s3ObjectDetails": {"bucketName": "proofs", "objectKey": "uploads/a",
           "eTag": "e", "versionId": "v7", "s3Throttled": false},
          "scanResultDetails": {"scanResultStatus": "NO_THREATS_FOUND", "threats": null}}}
        """;

    assertThat(ScanResult.read(JsonText.read(event)))
        .isEqualTo(new ScanResult(new StoredObject("proofs", "uploads/a", "v7"), CLEAN));
    assertThatThrownBy(() -> ScanResult.read(JsonText.read(event.replace("versionId", "version"))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void every_key_is_made_of_ids_alone() {
    assertThat(IdentityKeys.upload(world.reference, document))
        .matches("uploads/RD-[0-9A-Z]{4}-[0-9A-Z]{4}/[0-9a-f-]{36}");
  }
}
