package org.rightsdesk.local.cloud.gates;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rightsdesk.documents.picture.ImageHeader;
import org.rightsdesk.documents.picture.PixelArea;
import org.rightsdesk.documents.recognition.RecognisedWord;
import org.rightsdesk.local.cloud.http.LocalServer;
import org.rightsdesk.local.cloud.http.Request;
import org.rightsdesk.local.cloud.http.Response;
import org.rightsdesk.local.cloud.identity.Identities;
import org.rightsdesk.local.cloud.json.Json;

/** Textract as functions reach it, as far as the words of one picture. */
public final class RecogniserGate {
  private static final String OPERATION = "Textract.DetectDocumentText";
  private static final int MOST_BYTES = 10_000_000;

  private final Machine machine;
  private final Identities identities;

  private RecogniserGate(Machine machine, Identities identities) {
    this.machine = machine;
    this.identities = identities;
  }

  /** What reads pictures here. */
  public interface Machine {
    /** The words in the file of a picture; empty if it could not be read. */
    Optional<List<RecognisedWord>> read(byte[] image);
  }

  /** Starts the endpoint on any free port; its address is for {@code AWS_ENDPOINT_URL_TEXTRACT}. */
  public static LocalServer start(Machine machine, Identities identities) throws IOException {
    return LocalServer.start(0, new RecogniserGate(machine, identities)::answer);
  }

  private Response answer(Request request) throws IOException {
    if (!request.header("X-Amz-Target").orElse("").equals(OPERATION)) {
      return Response.awsError(
          400, "UnknownOperationException", "Only DetectDocumentText is served here");
    }
    Optional<Response> refusal =
        identities.refusal(request, "textract:DetectDocumentText", "*", Map.of());
    if (refusal.isPresent()) {
      return refusal.get();
    }
    Json body = Json.read(request.body().readAllBytes());
    byte[] image = Base64.getDecoder().decode(body.at("Document").at("Bytes").text(""));
    if (image.length > MOST_BYTES) {
      return Response.awsError(400, "DocumentTooLargeException", "A picture has 10 MB at most");
    }
    Optional<ImageHeader> header = ImageHeader.ofPng(image).or(() -> ImageHeader.ofJpeg(image));
    if (header.isEmpty()) {
      return Response.awsError(400, "UnsupportedDocumentException", "It is neither PNG nor JPEG");
    }
    return machine
        .read(image)
        .map(words -> Response.json(200, Json.object("Blocks", blocks(words, header.get()))))
        .orElseGet(() -> Response.awsError(500, "InternalServerError", "It could not be read"));
  }

  /** A block for each line, which names its words, and one for each word. */
  private static List<Json> blocks(List<RecognisedWord> words, ImageHeader picture) {
    Map<Integer, List<Integer>> lines = new TreeMap<>();
    for (int i = 0; i < words.size(); i++) {
      lines.computeIfAbsent(words.get(i).line(), line -> new ArrayList<>()).add(i);
    }
    List<Json> blocks = new ArrayList<>();
    lines.forEach(
        (line, numbers) ->
            blocks.add(
                Json.object(
                    "BlockType",
                    "LINE",
                    "Id",
                    "line-" + line,
                    "Relationships",
                    List.of(
                        Json.object(
                            "Type",
                            "CHILD",
                            "Ids",
                            numbers.stream().map(RecogniserGate::id).toList())))));
    for (int i = 0; i < words.size(); i++) {
      blocks.add(word(words.get(i), id(i), picture));
    }
    return blocks;
  }

  private static String id(int word) {
    return "word-" + word;
  }

  private static Json word(RecognisedWord word, String id, ImageHeader picture) {
    PixelArea area = word.area();
    double wide = picture.width();
    double high = picture.height();
    return Json.object(
        "BlockType",
        "WORD",
        "Id",
        id,
        "Text",
        word.text(),
        "Confidence",
        word.confidence(),
        "Geometry",
        Json.object(
            "BoundingBox",
            Json.object(
                "Left", area.left() / wide,
                "Top", area.top() / high,
                "Width", (area.right() - area.left()) / wide,
                "Height", (area.bottom() - area.top()) / high)));
  }
}
