package org.rightsdesk.functions.convert;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.rightsdesk.documents.DocumentLimits;
import org.rightsdesk.documents.DocumentType;
import org.rightsdesk.documents.preview.ImagePreview;
import org.rightsdesk.documents.preview.PagePreview;
import org.rightsdesk.documents.preview.PreviewOutcome;
import org.rightsdesk.domain.papers.Paper.StoredObject;
import org.rightsdesk.lambda.Answers;
import org.rightsdesk.lambda.IdentityKeys;
import org.rightsdesk.lambda.JsonText;
import org.rightsdesk.lambda.Scratch;
import org.rightsdesk.lambda.aws.Clients;
import org.rightsdesk.lambda.aws.S3ObjectStore;
import org.rightsdesk.lambda.ports.ObjectStore;

/**
 * Makes pictures of one version of a proof of identity: {@code {bucket, key, versionId, prefix}}
 * gives {@code {pages: number, kind: words}} with the pictures stored under the prefix, or {@code
 * {refused: reason}}.
 */
public final class PreviewHandler implements RequestStreamHandler {
  private final ObjectStore store;
  private final ImagePreview preview;

  /** Wired from the environment. */
  public PreviewHandler() {
    this(new S3ObjectStore(Clients.s3()), new PagePreview(DocumentLimits.forIdentityDocuments()));
  }

  PreviewHandler(ObjectStore store, ImagePreview preview) {
    this.store = store;
    this.preview = preview;
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    JsonText.Fields event = JsonText.read(input);
    StoredObject source =
        new StoredObject(event.text("bucket"), event.text("key"), event.text("versionId"));
    try (Scratch scratch = Scratch.open()) {
      Path file = scratch.file("source");
      if (!store.download(source, file)) {
        throw new IOException("the document to picture is not there");
      }
      Map<String, ?> answer =
          switch (preview.preview(file, scratch.folder("pictures"))) {
            case PreviewOutcome.Previewed(DocumentType type, List<Path> pictures) ->
                kept(type, pictures, source.bucket(), event.text("prefix"));
            case PreviewOutcome.Refused(var reason) -> Map.of("refused", reason.name());
          };
      Answers.write(answer, output);
    }
  }

  private Map<String, ?> kept(
      DocumentType type, List<Path> pictures, String bucket, String prefix) {
    for (int number = 1; number <= pictures.size(); number++) {
      String key = prefix + IdentityKeys.page(number);
      store.put(bucket, key, "image/png", pictures.get(number - 1));
    }
    return Map.of("pages", pictures.size(), "kind", type.label());
  }
}
