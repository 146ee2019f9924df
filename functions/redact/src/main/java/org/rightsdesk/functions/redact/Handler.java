package org.rightsdesk.functions.redact;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import org.rightsdesk.documents.redaction.RecordBurner;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.lambda.Answers;
import org.rightsdesk.lambda.Environment;
import org.rightsdesk.lambda.FunctionClock;
import org.rightsdesk.lambda.JsonText;
import org.rightsdesk.lambda.aws.CasebookWiring;
import org.rightsdesk.lambda.aws.Clients;
import org.rightsdesk.lambda.aws.S3ObjectStore;

/** Redacts one record: {@code {reference, record}} gives {@code {outcome: redacted}}. */
public final class Handler implements RequestStreamHandler {
  private final RecordRedaction redaction;

  /** Wired from the environment. */
  public Handler() {
    this(wired(Environment.ofProcess()));
  }

  Handler(RecordRedaction redaction) {
    this.redaction = redaction;
  }

  private static RecordRedaction wired(Environment environment) {
    return new RecordRedaction(
        CasebookWiring.casebook(environment, FunctionClock.of(environment)),
        new S3ObjectStore(Clients.s3()),
        new RecordBurner(),
        environment.required("RECORDS_BUCKET"));
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    JsonText.Fields event = JsonText.read(input);
    redaction.redact(new CaseReference(event.text("reference")), new PaperId(event.text("record")));
    Answers.write(Map.of("outcome", "redacted"), output);
  }
}
