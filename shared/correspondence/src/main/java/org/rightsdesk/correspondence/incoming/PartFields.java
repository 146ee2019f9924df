package org.rightsdesk.correspondence.incoming;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.dom.field.ContentDispositionField;
import org.apache.james.mime4j.dom.field.ContentTypeField;
import org.apache.james.mime4j.field.ContentDispositionFieldLenientImpl;
import org.apache.james.mime4j.field.ContentTypeFieldLenientImpl;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.RawField;
import org.jspecify.annotations.Nullable;

/** What the fields of one part say about how it is to be shown. */
final class PartFields {
  private String disposition = "";
  private String dispositionName = "";
  private String typeName = "";
  private boolean hasContentId;

  void add(Field field) {
    switch (FieldText.name(field)) {
      case "content-disposition" -> readDisposition(field);
      case "content-type" -> readType(field);
      case "content-id" -> hasContentId = true;
      default -> {}
    }
  }

  /** Returns the sender's name for the part, safe on one line; empty for none. */
  String name() {
    return FieldText.shown(dispositionName.isBlank() ? typeName : dispositionName);
  }

  boolean isAttachment() {
    return disposition.equals("attachment") || !name().isEmpty();
  }

  boolean isInlinePicture(String type) {
    return type.startsWith("image/")
        && !disposition.equals("attachment")
        && (hasContentId || disposition.equals("inline"));
  }

  private void readDisposition(Field field) {
    try {
      ContentDispositionField parsed =
          ContentDispositionFieldLenientImpl.PARSER.parse(readable(field), DecodeMonitor.SILENT);
      disposition = orEmpty(parsed.getDispositionType()).toLowerCase(Locale.ROOT);
      dispositionName = orEmpty(parsed.getFilename());
    } catch (RuntimeException unreadable) {
      disposition = "attachment";
    }
  }

  private void readType(Field field) {
    try {
      ContentTypeField parsed =
          ContentTypeFieldLenientImpl.PARSER.parse(readable(field), DecodeMonitor.SILENT);
      @Nullable String plain = parsed.getParameter("name");
      typeName = plain == null ? encodedName(parsed.getParameters()) : plain;
    } catch (RuntimeException unreadable) {
      typeName = "";
    }
  }

  /**
   * The name among the parameters of a type that is encoded or in pieces (RFC 2231), which the
   * parser puts together for a disposition only.
   */
  private static String encodedName(Map<String, String> parameters) {
    StringBuilder disposition = new StringBuilder("attachment");
    new TreeMap<>(parameters)
        .forEach(
            (name, value) -> {
              if (name.startsWith("name*")) {
                String written = name.endsWith("*") ? value : '"' + value.replace("\"", "") + '"';
                disposition.append("; file").append(name).append('=').append(written);
              }
            });
    return orEmpty(
        ContentDispositionFieldLenientImpl.PARSER
            .parse(
                new RawField("Content-Disposition", disposition.toString()), DecodeMonitor.SILENT)
            .getFilename());
  }

  /** The field with its bytes decoded as we decode all header text, so that no letter is lost. */
  private static Field readable(Field field) {
    return new RawField(field.getName(), FieldText.value(field));
  }

  private static String orEmpty(@Nullable String value) {
    return value == null ? "" : value;
  }
}
