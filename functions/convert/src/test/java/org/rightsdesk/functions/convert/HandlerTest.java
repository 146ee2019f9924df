package org.rightsdesk.functions.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rightsdesk.documents.DocumentLimits;
import org.rightsdesk.documents.DocumentType;
import org.rightsdesk.documents.canonical.CanonicalPage;
import org.rightsdesk.documents.canonical.CanonicalRecord;
import org.rightsdesk.documents.canonical.PictureKind;
import org.rightsdesk.documents.canonical.Route;
import org.rightsdesk.documents.canonical.WordSource;
import org.rightsdesk.documents.conversion.Conversion;
import org.rightsdesk.documents.conversion.ConversionOutcome;
import org.rightsdesk.documents.conversion.FileConversion;
import org.rightsdesk.documents.picture.PixelArea;
import org.rightsdesk.documents.recognition.RecognisedWord;
import org.rightsdesk.documents.recognition.TextRecogniser;
import org.rightsdesk.domain.papers.Paper.StoredObject;
import org.rightsdesk.lambda.Environment;
import org.rightsdesk.lambda.JsonText;
import org.rightsdesk.lambda.Log;
import org.rightsdesk.lambda.aws.TextractRecogniser;
import org.rightsdesk.lambda.testing.Calls;
import org.rightsdesk.lambda.testing.InMemoryObjectStore;

/** Records become pages, or are refused with a reason. */
class HandlerTest {
  private final InMemoryObjectStore store = new InMemoryObjectStore();
  private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
  private final Log log =
      new Log("convert", Clock.systemUTC(), new PrintStream(lines, true, StandardCharsets.UTF_8));

  private JsonText.Fields convert(byte[] file) throws IOException {
    return Calls.call(handler(), Files.event(store, file));
  }

  private Handler handler() {
    return handler(Optional.empty());
  }

  private Handler handler(Optional<TextRecogniser> recogniser) {
    return new Handler(
        store, recogniser, with -> new FileConversion(DocumentLimits.forRecords(), with), log);
  }

  /** A handler whose files become pages like this. */
  private Handler handler(Conversion conversion) {
    return new Handler(store, Optional.empty(), _ -> conversion, log);
  }

  private static byte[] text(String words) {
    return words.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void a_text_becomes_pages_under_the_prefix_and_their_sizes_are_answered() throws IOException {
    JsonText.Fields answer = convert(text("Repair logged.\n".repeat(100)));

    assertThat(answer.objects("pages")).hasSizeGreaterThan(1);
    assertThat(answer.objects("pages").getFirst().decimal("height")).isGreaterThan(800);
    assertThat(store.keys(Files.BUCKET, "pages/1/"))
        .contains("pages/1/record.json", "pages/1/text.txt");
  }

  @ParameterizedTest
  @MethodSource
  void a_picture_becomes_one_page(String format) throws IOException {
    assertThat(convert(Files.picture(format)).objects("pages")).hasSize(1);
    assertThat(store.keys(Files.BUCKET, "pages/1/")).anyMatch(key -> key.endsWith(".png"));
  }

  static Stream<String> a_picture_becomes_one_page() {
    return Stream.of("png", "jpeg");
  }

  @ParameterizedTest
  @MethodSource
  void what_cannot_become_pages_is_refused_with_its_reason_and_leaves_nothing(
      byte[] file, String reason) throws IOException {
    JsonText.Fields answer = convert(file);

    assertThat(answer.text("refused")).isEqualTo(reason);
    assertThat(answer.values()).containsOnlyKeys("refused");
    assertThat(store.keys(Files.BUCKET, "pages/1/")).isEmpty();
  }

  static Stream<Arguments>
      what_cannot_become_pages_is_refused_with_its_reason_and_leaves_nothing() {
    byte[] halfPicture = java.util.Arrays.copyOf(Files.picture("png"), 60);
    return Stream.of(
        Arguments.of(new byte[0], "EMPTY"),
        Arguments.of(text("MZ\u0090\u0000 program called letter.pdf"), "PROGRAM"),
        Arguments.of(text("%PDF-1.7\nnothing of a document follows"), "DAMAGED"),
        Arguments.of(halfPicture, "DAMAGED"),
        Arguments.of(new byte[] {0, 1, 2, 3, 4, 5, 6, 7, 0, 0, 0, 9}, "UNSUPPORTED_TYPE"));
  }

  @Test
  void what_would_take_longer_than_the_function_may_is_refused_in_time() throws IOException {
    JsonText.Fields answer =
        Calls.call(handler(), Files.event(store, text("Repair logged.")), Duration.ofMinutes(2));

    assertThat(answer.text("refused")).isEqualTo("TOO_SLOW");
    assertThat(store.keys(Files.BUCKET, "pages/1/")).isEmpty();
  }

  private JsonText.Fields convertWith(String password) throws IOException {
    Map<String, Object> event = new HashMap<>(Files.event(store, Files.locked("fuchsia gate")));
    StoredObject kept = store.put(Files.BUCKET, "passwords/1", "text/plain", text(password));
    event.put(
        "password",
        Map.of("bucket", kept.bucket(), "key", kept.key(), "versionId", kept.versionId()));
    return Calls.call(handler(), event);
  }

  @Test
  void a_locked_file_is_refused_without_its_password_and_with_another() throws IOException {
    assertThat(convert(Files.locked("fuchsia gate")).text("refused")).isEqualTo("ENCRYPTED");
    assertThat(convertWith("fuchsia").text("refused")).isEqualTo("ENCRYPTED");
  }

  @Test
  void a_locked_file_becomes_pages_with_the_password_that_the_event_names() throws IOException {
    assertThat(convertWith("fuchsia gate").objects("pages")).hasSize(1);
  }

  @Test
  void a_password_that_is_gone_stops_the_conversion() throws IOException {
    Map<String, Object> event = new HashMap<>(Files.event(store, Files.locked("fuchsia gate")));
    event.put(
        "password", Map.of("bucket", Files.BUCKET, "key", "passwords/1", "versionId", "none"));
    assertThatThrownBy(() -> Calls.call(handler(), event))
        .hasMessage("the password to convert with is not there");
  }

  @Test
  void words_on_scans_are_recognised_only_where_the_deployment_says_yes() {
    assertThat(Handler.recogniser(new Environment(Map.of("RECOGNISE_WORDS", "no")), log)).isEmpty();
    assertThat(Handler.recogniser(new Environment(Map.of("RECOGNISE_WORDS", "yes")), log))
        .containsInstanceOf(TextractRecogniser.class);
  }

  @Test
  void words_on_a_scan_are_kept_under_the_prefix_of_the_case_and_a_copy_is_not_read_again()
      throws IOException {
    int[] calls = {0};
    TextRecogniser recogniser =
        picture -> {
          calls[0]++;
          return Optional.of(
              List.of(new RecognisedWord("Featherstone", new PixelArea(9, 9, 99, 20), 0, 90)));
        };
    byte[] scan = Files.strokes();
    Calls.call(handler(Optional.of(recogniser)), Files.event(store, scan));
    Map<String, Object> copy = new HashMap<>(Files.event(store, scan));
    copy.put("prefix", "pages/2/");
    Calls.call(handler(Optional.of(recogniser)), copy);

    assertThat(calls[0]).isEqualTo(1);
    assertThat(store.keys(Files.BUCKET, "words/1/")).hasSize(1);
    for (String prefix : List.of("pages/1/", "pages/2/")) {
      try (InputStream record = store.open(Files.BUCKET, prefix + "record.json").orElseThrow()) {
        assertThat(new String(record.readAllBytes(), StandardCharsets.UTF_8))
            .contains("Featherstone", "RECOGNISED");
      }
    }
  }

  @Test
  void where_no_machine_may_read_nothing_is_kept_and_no_kept_words_are_sought() throws IOException {
    Calls.call(handler(), Files.event(store, Files.strokes()));
    assertThat(store.keys(Files.BUCKET, "words/")).isEmpty();
    assertThat(lines.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void a_record_with_one_page_that_could_not_be_shown_whole_is_refused_as_a_whole()
      throws IOException {
    Conversion conversion =
        (source, folder) -> {
          java.nio.file.Files.writeString(folder.resolve("record.json"), "{}");
          return new ConversionOutcome.Converted(
              new CanonicalRecord(
                  source.name(),
                  DocumentType.PDF,
                  "0".repeat(64),
                  Route.PICTURE,
                  List.of(page(1, Optional.empty()), page(2, Optional.of("A picture failed."))),
                  List.of()));
        };
    JsonText.Fields answer = Calls.call(handler(conversion), Files.event(store, text("x")));

    assertThat(answer.text("refused")).isEqualTo("PAGE_NOT_SHOWN");
    assertThat(store.keys(Files.BUCKET, "pages/1/")).isEmpty();
  }

  private static CanonicalPage page(int number, Optional<String> problem) {
    return new CanonicalPage(
        number,
        595,
        842,
        "p.png",
        "s.png",
        PictureKind.TEXT,
        0,
        List.of(),
        WordSource.FILE,
        List.of(),
        problem);
  }

  private static byte[] archive(int files) throws IOException {
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(archive)) {
      for (int i = 1; i <= files; i++) {
        zip.putNextEntry(new ZipEntry("Ann's letter " + i));
        zip.write(text("letter " + i));
      }
    }
    return archive.toByteArray();
  }

  @Test
  void the_files_in_a_file_are_kept_apart_with_their_names_and_only_counted_in_the_answer()
      throws IOException {
    JsonText.Fields answer = convert(archive(2));

    assertThat(answer.number("files")).isEqualTo(2);
    assertThat(JsonText.write(answer.values())).doesNotContain("Ann");
    assertThat(store.keys(Files.BUCKET, "inside/1/"))
        .containsExactlyInAnyOrder("inside/1/0001", "inside/1/0002", "inside/1/list.json");
    assertThat(store.keys(Files.BUCKET, "pages/1/")).noneMatch(key -> key.contains("inside"));
    try (InputStream list = store.open(Files.BUCKET, "inside/1/list.json").orElseThrow()) {
      assertThat(JsonText.read(list).objects("files"))
          .extracting(file -> file.text("name"))
          .containsExactly("Ann's letter 1", "Ann's letter 2");
    }
  }

  @Test
  void a_file_with_more_in_it_than_there_is_room_for_is_refused_and_leaves_nothing()
      throws IOException {
    assertThat(convert(archive(3)).text("refused")).isEqualTo("TOO_MANY_FILES");
    assertThat(store.keys(Files.BUCKET, "inside/1/")).isEmpty();
  }

  @Test
  void the_very_version_that_was_named_is_converted() throws IOException {
    Map<String, Object> event = Files.event(store, text("the first version"));
    store.put(Files.BUCKET, "raw/1", "text/plain", new byte[0]);
    JsonText.Fields answer = Calls.call(handler(), event);
    assertThat(answer.objects("pages")).hasSize(1);
  }

  @Test
  void an_object_that_is_gone_fails_and_names_nothing_of_it() {
    Map<String, Object> event = new HashMap<>(Files.event(store, text("x")));
    event.put("key", "raw/ann");
    assertThatThrownBy(() -> Calls.call(handler(), event))
        .isInstanceOf(IOException.class)
        .hasMessageNotContaining("ann");
  }

  @Test
  void nothing_is_left_on_the_disk_after_a_success_or_a_failure() throws IOException {
    Path[] used = new Path[1];
    Conversion failing =
        (source, folder) -> {
          used[0] = folder;
          throw new IOException("the disk is full");
        };
    assertThatThrownBy(() -> Calls.call(handler(failing), Files.event(store, text("x"))))
        .hasMessage("the disk is full");
    assertThat(used[0].getParent()).doesNotExist();

    Conversion refusing =
        (source, folder) -> {
          used[0] = folder;
          return new FileConversion(DocumentLimits.forRecords()).convert(source, folder);
        };
    Calls.call(handler(refusing), Files.event(store, text("kept")));
    assertThat(used[0].getParent()).doesNotExist();
  }
}
