package org.rightsdesk.functions.identity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rightsdesk.domain.papers.Paper.StoredObject;
import org.rightsdesk.lambda.IdentityKeys;
import org.rightsdesk.lambda.IdentityKeys.Upload;
import org.rightsdesk.lambda.JsonText;
import org.rightsdesk.lambda.ports.Functions;

/** Has pictures made of a document where nothing else can be reached (C8). */
record PreviewCalls(Functions functions, String functionName, Shelf shelf) {
  /**
   * A document of which pictures were made.
   *
   * @param kind what it is by its content, such as "JPEG picture"
   * @param pages a picture of each page
   */
  record Pictured(String kind, List<StoredObject> pages) {}

  /**
   * The pictures of one version of a document; empty if it is not of a kind we show.
   *
   * @throws Functions.FailedException if the function that makes them failed
   */
  Optional<Pictured> pictures(Upload upload, StoredObject scanned) {
    String prefix = IdentityKeys.previews(upload.reference(), upload.document());
    Map<String, String> event = new LinkedHashMap<>();
    event.put("bucket", scanned.bucket());
    event.put("key", scanned.key());
    event.put("versionId", scanned.versionId());
    event.put("prefix", prefix);
    JsonText.Fields answer = JsonText.read(functions.call(functionName, JsonText.write(event)));
    if (answer.maybeText("refused").isPresent()) {
      return Optional.empty();
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
    return Optional.of(new Pictured(answer.text("kind"), pictures));
  }
}
