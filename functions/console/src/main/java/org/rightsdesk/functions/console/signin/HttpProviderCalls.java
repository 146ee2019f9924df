package org.rightsdesk.functions.console.signin;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Calls over HTTP: no redirect is followed, and neither time nor length is without an end. */
public final class HttpProviderCalls implements ProviderCalls {
  private static final int TIMEOUT_MILLISECONDS = 5_000;
  private static final int MAX_BYTES = 262_144;

  @Override
  public String get(URI address) throws IOException {
    return answer(open(address));
  }

  @Override
  public String post(URI address, Map<String, String> form) throws IOException {
    String encoded =
        form.entrySet().stream()
            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    HttpURLConnection connection = open(address);
    connection.setRequestMethod("POST");
    connection.setDoOutput(true);
    connection.setRequestProperty("Content-Type", "application/x-www-form-urlencoded");
    connection.getOutputStream().write(encoded.getBytes(StandardCharsets.UTF_8));
    return answer(connection);
  }

  private static HttpURLConnection open(URI address) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
    connection.setInstanceFollowRedirects(false);
    connection.setConnectTimeout(TIMEOUT_MILLISECONDS);
    connection.setReadTimeout(TIMEOUT_MILLISECONDS);
    connection.setRequestProperty("Accept", "application/json");
    return connection;
  }

  private static String answer(HttpURLConnection connection) throws IOException {
    if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
      throw new IOException("the sign-in service answered " + connection.getResponseCode());
    }
    try (InputStream body = connection.getInputStream()) {
      byte[] bytes = body.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw new IOException("the sign-in service answered more than a token's length");
      }
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
