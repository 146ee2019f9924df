package org.rightsdesk.functions.search;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.papers.Paper.StoredObject;
import org.rightsdesk.functions.search.RecordSearch.ToConvert;
import org.rightsdesk.lambda.Answers;
import org.rightsdesk.lambda.Environment;
import org.rightsdesk.lambda.FunctionClock;
import org.rightsdesk.lambda.JsonText;
import org.rightsdesk.lambda.StoredRecords;
import org.rightsdesk.lambda.aws.CasebookWiring;
import org.rightsdesk.lambda.aws.Clients;
import org.rightsdesk.lambda.aws.S3ObjectStore;
import org.rightsdesk.lambda.ports.ObjectStore;
import org.rightsdesk.records.FolderRecords;

/**
 * Searches for a case: {@code {reference}} gives {@code {records: [{id, source}]}}, where each
 * source is what the {@code convert} function takes.
 */
public final class Handler implements RequestStreamHandler {
  private final RecordSearch search;

  /** Wired from the environment. */
  public Handler() {
    this(wired(Environment.ofProcess()));
  }

  Handler(RecordSearch search) {
    this.search = search;
  }

  private static RecordSearch wired(Environment environment) {
    Clock clock = FunctionClock.of(environment);
    ObjectStore store = new S3ObjectStore(Clients.s3());
    return new RecordSearch(
        CasebookWiring.casebook(environment, clock),
        new FolderRecords(new StoredRecords(store, environment.required("SOURCE_BUCKET"))),
        store,
        environment.required("RECORDS_BUCKET"),
        clock);
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    JsonText.Fields event = JsonText.read(input);
    List<Map<String, Object>> records =
        search.search(new CaseReference(event.text("reference"))).stream()
            .map(Handler::described)
            .toList();
    Answers.write(Map.of("records", records), output);
  }

  private static Map<String, Object> described(ToConvert record) {
    Map<String, Object> source = new LinkedHashMap<>(placed(record.object()));
    source.put("prefix", record.prefix());
    source.put("inside", record.inside());
    source.put("words", record.words());
    source.put("room", record.room());
    record.password().ifPresent(password -> source.put("password", placed(password)));
    return Map.of("id", record.id().value(), "source", source);
  }

  private static Map<String, String> placed(StoredObject object) {
    return Map.of("bucket", object.bucket(), "key", object.key(), "versionId", object.versionId());
  }
}
