package org.rightsdesk.casebook.stream;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rightsdesk.casebook.json.RecordCodec;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.Effect;

/**
 * An effect as the table's stream brings it. It may come more than once.
 *
 * @param sequenceNumber by which the stream is told that it failed
 * @param effectId its number in the outbox of its case
 * @param body the effect as text
 */
public record StreamedEffect(
    String sequenceNumber, CaseReference reference, String effectId, String body) {
  private static final String CASES = "CASE#";
  private static final String EFFECTS = "EFFECT#";

  /**
   * The effect.
   *
   * @throws IllegalArgumentException if it is none that this version knows
   */
  public Effect effect() {
    return RecordCodec.read(Effect.class, body);
  }

  /**
   * The effects that an event of the stream holds, in order. Whatever else was written to the table
   * or deleted from it is passed over.
   *
   * @param event the JSON with which a function is called
   * @throws IOException if it is not JSON
   */
  public static List<StreamedEffect> read(InputStream event) throws IOException {
    List<StreamedEffect> effects = new ArrayList<>();
    Map<?, ?> all = JSON.std.mapFrom(event);
    if (all.get("Records") instanceof List<?> records) {
      for (Object found : records) {
        Map<?, ?> change = inner(found, "dynamodb");
        Map<?, ?> image = inner(change, "NewImage");
        String partition = text(image, "pk");
        String sort = text(image, "sk");
        if ("INSERT".equals(((Map<?, ?>) found).get("eventName"))
            && partition.startsWith(CASES)
            && sort.startsWith(EFFECTS)) {
          effects.add(
              new StreamedEffect(
                  String.valueOf(change.get("SequenceNumber")),
                  new CaseReference(partition.substring(CASES.length())),
                  sort.substring(EFFECTS.length()),
                  text(image, "body")));
        }
      }
    }
    return effects;
  }

  private static Map<?, ?> inner(@Nullable Object outer, String name) {
    return outer instanceof Map<?, ?> map && map.get(name) instanceof Map<?, ?> found
        ? found
        : Map.of();
  }

  private static String text(Map<?, ?> image, String name) {
    return inner(image, name).get("S") instanceof String text ? text : "";
  }
}
