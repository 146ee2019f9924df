package org.rightsdesk.functions.identity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rightsdesk.domain.papers.Paper.StoredObject;
import org.rightsdesk.lambda.IdentityKeys;
import org.rightsdesk.lambda.IdentityKeys.Upload;
import org.rightsdesk.lambda.JsonText;
import org.rightsdesk.lambda.ports.Functions;

/** Has pictures made of a document where nothing else can be reached (C8). */
record PreviewCalls(Functions functions, String functionName, Shelf shelf) {
  /**
   * The pictures of one version of a document, a page each; none if it is not of a kind we show.
   *
   * @throws Functions.FailedException if the function that makes them failed
   */
  List<StoredObject> pictures(Upload upload, StoredObject scanned) {
    String prefix = IdentityKeys.previews(upload.reference(), upload.document());
    Map<String, String> event = new LinkedHashMap<>();
    event.put("bucket", scanned.bucket());
    event.put("key", scanned.key());
    event.put("versionId", scanned.versionId());
    event.put("prefix", prefix);
    JsonText.Fields answer = JsonText.read(functions.call(functionName, JsonText.write(event)));
    if (answer.maybeText("refused").isPresent()) {
      return List.of();
    }
    List<StoredObject> pictures = new ArrayList<>();
    for (int number = 1; number <= answer.number("pages"); number++) {
      pictures.add(
          shelf
              .store()
              .find(shelf.bucket(), prefix + IdentityKeys.page(number))
              .orElseThrow(() -> new IllegalStateException("a picture went while it was noted"))
              .object());
    }
    return pictures;
  }
}
