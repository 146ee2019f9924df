package org.rightsdesk.functions.convert;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.rightsdesk.documents.DocumentLimits;
import org.rightsdesk.documents.canonical.CanonicalRecord;
import org.rightsdesk.documents.canonical.FileInside;
import org.rightsdesk.documents.conversion.Conversion;
import org.rightsdesk.documents.conversion.ConversionOutcome;
import org.rightsdesk.documents.conversion.FileConversion;
import org.rightsdesk.documents.conversion.Source;
import org.rightsdesk.documents.recognition.TextRecogniser;
import org.rightsdesk.domain.papers.Paper.StoredObject;
import org.rightsdesk.lambda.Answers;
import org.rightsdesk.lambda.Environment;
import org.rightsdesk.lambda.FunctionClock;
import org.rightsdesk.lambda.JsonText;
import org.rightsdesk.lambda.Log;
import org.rightsdesk.lambda.RecordKeys;
import org.rightsdesk.lambda.Scratch;
import org.rightsdesk.lambda.aws.Clients;
import org.rightsdesk.lambda.aws.S3ObjectStore;
import org.rightsdesk.lambda.aws.TextractRecogniser;
import org.rightsdesk.lambda.ports.ObjectStore;

/**
 * Converts one object: {@code {bucket, key, versionId, prefix, inside, words, room}} gives {@code
 * {pages: [{width, height}], files: number}} with the pages stored under the prefix and the files
 * that lay in the object under {@code inside}, or {@code {refused: reason}}. The event may name
 * another object, {@code password: {bucket, key, versionId}}, with the password that opens the
 * first.
 *
 * <p>No more files are taken out than there is room for: an object that holds more is refused.
 *
 * <p>An object that would take longer than the function may is refused while there is still time to
 * say so.
 *
 * <p>A record with a page that could not be shown whole is refused as a whole, so that a person
 * handles it by hand.
 *
 * <p>Words on scans are recognised only where the environment says {@code RECOGNISE_WORDS=yes}: the
 * service that does it is one more processor of what the records say. They are kept under {@code
 * words}, so that it sees each picture of a case once.
 */
public final class Handler implements RequestStreamHandler {
  private static final String PAGE_PROBLEM = "PAGE_NOT_SHOWN";

  /** What is kept of the function's time to finish a page and to store all of them. */
  private static final Duration TO_STORE = Duration.ofMinutes(3);

  private final ObjectStore store;
  private final Optional<TextRecogniser> recogniser;
  private final Function<TextRecogniser, Conversion> conversions;
  private final Log log;

  /** Wired from the environment. */
  public Handler() {
    this(Environment.ofProcess());
  }

  private Handler(Environment environment) {
    this(environment, new Log("convert", FunctionClock.of(environment), System.out));
  }

  private Handler(Environment environment, Log log) {
    this(
        new S3ObjectStore(Clients.s3()),
        recogniser(environment, log),
        recogniser -> new FileConversion(DocumentLimits.forRecords(), recogniser),
        log);
  }

  /**
   * A handler.
   *
   * @param recogniser reads words on scans, where a machine may
   * @param conversions gives the conversion that has words read like this
   */
  Handler(
      ObjectStore store,
      Optional<TextRecogniser> recogniser,
      Function<TextRecogniser, Conversion> conversions,
      Log log) {
    this.store = store;
    this.recogniser = recogniser;
    this.conversions = conversions;
    this.log = log;
  }

  static Optional<TextRecogniser> recogniser(Environment environment, Log log) {
    return environment.required("RECOGNISE_WORDS").equals("yes")
        ? Optional.of(new TextractRecogniser(Clients.textract(), log))
        : Optional.empty();
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    JsonText.Fields event = JsonText.read(input);
    StoredObject source = placed(event);
    try (Scratch scratch = Scratch.open()) {
      Path file = scratch.file("source");
      if (!store.download(source, file)) {
        throw new IOException("the object to convert is not there");
      }
      Path pages = scratch.folder("pages");
      Conversion conversion = conversions.apply(keeping(source.bucket(), event));
      Map<String, ?> answer =
          switch (conversion.convert(source(event, file).within(time(context)), pages)) {
            case ConversionOutcome.Converted(CanonicalRecord record) ->
                kept(record, pages, source.bucket(), event);
            case ConversionOutcome.Refused refused -> Map.of("refused", refused.reason().name());
          };
      Answers.write(answer, output);
    }
  }

  private static Duration time(Context context) {
    return Duration.ofMillis(context.getRemainingTimeInMillis()).minus(TO_STORE);
  }

  private TextRecogniser keeping(String bucket, JsonText.Fields event) {
    return recogniser
        .<TextRecogniser>map(
            machine -> new KeptWords(machine, store, bucket, event.text("words"), log))
        .orElse(TextRecogniser.NONE);
  }

  private static StoredObject placed(JsonText.Fields event) {
    return new StoredObject(event.text("bucket"), event.text("key"), event.text("versionId"));
  }

  private Source source(JsonText.Fields event, Path file) throws IOException {
    Source source = Source.of(file, "record").withRoom(Math.toIntExact(event.number("room")));
    if (!event.values().containsKey("password")) {
      return source;
    }
    byte[] password =
        store
            .read(placed(event.object("password")))
            .orElseThrow(() -> new IOException("the password to convert with is not there"));
    return source.withPassword(new String(password, StandardCharsets.UTF_8));
  }

  private Map<String, ?> kept(
      CanonicalRecord record, Path pages, String bucket, JsonText.Fields event) throws IOException {
    if (!record.pagesWithProblems().isEmpty()) {
      return Map.of("refused", PAGE_PROBLEM);
    }
    keepInside(record.inside(), pages, bucket, event.text("inside"));
    Scratch.keep(pages, store, bucket, event.text("prefix"));
    List<Map<String, Double>> sizes =
        record.pages().stream()
            .map(page -> Map.of("width", page.width(), "height", page.height()))
            .toList();
    return Map.of("pages", sizes, "files", record.inside().size());
  }

  /** The list of files comes last, so that whoever finds it finds them all. */
  private void keepInside(List<FileInside> files, Path pages, String bucket, String prefix)
      throws IOException {
    if (files.isEmpty()) {
      return;
    }
    Scratch.keep(pages.resolve(CanonicalRecord.INSIDE_FOLDER_NAME), store, bucket, prefix);
    List<Map<String, String>> list =
        files.stream().map(file -> Map.of("name", file.name(), "file", file.file())).toList();
    store.put(
        bucket,
        prefix + RecordKeys.LIST,
        "application/json",
        JsonText.write(Map.of("files", list)).getBytes(StandardCharsets.UTF_8));
  }
}
