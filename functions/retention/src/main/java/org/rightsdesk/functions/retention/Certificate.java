package org.rightsdesk.functions.retention;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.lambda.JsonText;

/**
 * That a case was deleted, when, by which rule, and how much. Nothing in it is personal.
 *
 * @param objects how many object versions were deleted in the run that wrote it
 */
record Certificate(CaseReference reference, LocalDate deletedOn, int objects) {
  /** One certificate for each case, however often its deletion is begun again. */
  String key() {
    return "deleted/" + reference + ".json";
  }

  byte[] toBytes() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("reference", reference.value());
    fields.put("deletedOn", deletedOn.toString());
    fields.put("rule", "three years from closure (policy 5.8.2)");
    fields.put("objectVersionsDeleted", objects);
    fields.put("what", "every item of the case, every version of every object, every copy");
    return JsonText.write(fields).getBytes(StandardCharsets.UTF_8);
  }
}
