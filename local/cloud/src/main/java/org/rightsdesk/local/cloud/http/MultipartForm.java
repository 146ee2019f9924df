package org.rightsdesk.local.cloud.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a {@code multipart/form-data} body, in order. */
public record MultipartForm(List<Part> parts) {

  private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
  private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
  private static final Pattern FILE = Pattern.compile("filename=\"([^\"]*)\"");
  private static final Pattern TYPE = Pattern.compile("(?im)^content-type: *(\\S[^\r\n]*)");

  /** Keeps a copy. */
  public MultipartForm {
    parts = List.copyOf(parts);
  }

  /**
   * One field or file.
   *
   * @param file the file's name as its sender gave it; empty for a plain field
   */
  @SuppressWarnings("ArrayRecordComponent") // Handed on once, never compared.
  public record Part(String name, Optional<String> file, String type, byte[] content) {

    /** The content as a text. */
    public String text() {
      return new String(content, StandardCharsets.UTF_8);
    }
  }

  /** Takes a body apart; throws {@link IllegalArgumentException} when it is not such a form. */
  public static MultipartForm read(String contentType, byte[] body) {
    Matcher boundary = BOUNDARY.matcher(contentType);
    if (!contentType.startsWith("multipart/form-data") || !boundary.find()) {
      throw new IllegalArgumentException("This is not a multipart form");
    }
    byte[] mark = ("\r\n--" + boundary.group(1)).getBytes(StandardCharsets.UTF_8);
    // The first mark has no line before it, so one is put there.
    ByteArrayOutputStream framed = new ByteArrayOutputStream(body.length + 2);
    framed.writeBytes(new byte[] {'\r', '\n'});
    framed.writeBytes(body);
    byte[] form = framed.toByteArray();
    List<Part> parts = new ArrayList<>();
    int start = find(form, mark, 0);
    while (start >= 0) {
      int from = start + mark.length + 2;
      int end = find(form, mark, start + mark.length);
      if (end < 0) {
        break;
      }
      int content = find(form, new byte[] {'\r', '\n', '\r', '\n'}, from - 2) + 4;
      if (content < 4 || content > end) {
        throw new IllegalArgumentException("A part of the form has no header");
      }
      String header =
          new String(form, from, content - 4 - Math.min(from, content - 4), StandardCharsets.UTF_8);
      byte[] bytes = new byte[end - content];
      System.arraycopy(form, content, bytes, 0, bytes.length);
      parts.add(
          new Part(
              group(NAME, header).orElse(""),
              group(FILE, header),
              group(TYPE, header).orElse("application/octet-stream"),
              bytes));
      start = end;
    }
    return new MultipartForm(parts);
  }

  /** The plain fields; of two with one name the first. */
  public Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    for (Part part : parts) {
      if (part.file().isEmpty()) {
        fields.putIfAbsent(part.name(), part.text());
      }
    }
    return fields;
  }

  private static Optional<String> group(Pattern pattern, String header) {
    Matcher matcher = pattern.matcher(header);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static int find(byte[] within, byte[] wanted, int from) {
    for (int i = from; i <= within.length - wanted.length; i++) {
      int matched = 0;
      while (matched < wanted.length && within[i + matched] == wanted[matched]) {
        matched++;
      }
      if (matched == wanted.length) {
        return i;
      }
    }
    return -1;
  }
}
