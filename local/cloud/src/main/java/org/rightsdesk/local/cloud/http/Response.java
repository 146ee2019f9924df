package org.rightsdesk.local.cloud.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rightsdesk.local.cloud.json.Json;

/** What a server of ours answers. */
public final class Response {

  private final int status;
  private final Map<String, List<String>> headers;
  private final byte[] body;

  /** Takes the body as it is. */
  public Response(int status, Map<String, List<String>> headers, byte[] body) {
    this.status = status;
    this.headers = Map.copyOf(headers);
    this.body = body;
  }

  /** The status code. */
  public int status() {
    return status;
  }

  /** Every header with its values. */
  public Map<String, List<String>> headers() {
    return headers;
  }

  /** The content; empty where there is none. */
  public byte[] body() {
    return body;
  }

  /** A page. */
  public static Response html(int status, String page) {
    return of(status, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
  }

  /** A plain text. */
  public static Response text(int status, String text) {
    return of(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
  }

  /** A JSON document. */
  public static Response json(int status, Json document) {
    return of(status, "application/json", document.bytes());
  }

  /** Any content with its type. */
  public static Response of(int status, String type, byte[] body) {
    return new Response(status, Map.of("Content-Type", List.of(type)), body);
  }

  /** Sends the browser to another page with GET. */
  public static Response seeOther(String location) {
    return new Response(303, Map.of("Location", List.of(location)), new byte[0]);
  }

  /** An error in the form that the SDK reads from services with JSON protocols. */
  public static Response awsError(int status, String type, String message) {
    return of(
            status,
            "application/x-amz-json-1.0",
            Json.object("__type", type, "message", message).bytes())
        .with("x-amzn-ErrorType", type);
  }

  /** A copy with one header more. */
  public Response with(String name, String value) {
    Map<String, List<String>> copy = new LinkedHashMap<>(headers);
    copy.put(name, List.of(value));
    return new Response(status, copy, body);
  }
}
