package org.rightsdesk.local.cloud.objects;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rightsdesk.local.cloud.http.LocalServer;
import org.rightsdesk.local.cloud.http.Request;
import org.rightsdesk.local.cloud.http.Response;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** Stands between a client and the store as a thief would, and sends again what it saw. */
final class RecordingProxy implements AutoCloseable {

  private final URI store;
  private final LocalServer server;
  private String method = "GET";
  private Map<String, String> headers = new LinkedHashMap<>();
  private byte[] body = new byte[0];

  RecordingProxy(URI store) throws IOException {
    this.store = store;
    this.server = LocalServer.start(0, this::record);
  }

  /** A client that signs for this proxy's own address. */
  S3Client client() {
    return S3Client.builder()
        .endpointOverride(server.address())
        .region(Region.EU_WEST_2)
        .credentialsProvider(
            StaticCredentialsProvider.create(
                AwsBasicCredentials.create("EVERYTHING", StoreFixture.SECRET)))
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }

  /** Sends the last request again, perhaps to another path or with one byte changed. */
  int replay(String path, boolean altered) throws IOException {
    byte[] sent = body.clone();
    if (altered) {
      int at = new String(sent, StandardCharsets.ISO_8859_1).indexOf("content");
      sent[at] = 'C';
    }
    return raw(method, path, headers, sent);
  }

  int send(String otherMethod, String path, Map<String, String> otherHeaders) throws IOException {
    return raw(otherMethod, path, otherHeaders, new byte[0]);
  }

  @Override
  public void close() {
    server.close();
  }

  private Response record(Request request) throws IOException {
    method = request.method();
    body = request.body().readAllBytes();
    headers = new LinkedHashMap<>();
    request.headers().forEach((name, values) -> headers.put(name, values.getFirst()));
    int status =
        raw(
            method,
            request.path() + (request.query().isEmpty() ? "" : "?" + request.query()),
            headers,
            body);
    return new Response(status, Map.of("ETag", List.of("\"e\"")), new byte[0]);
  }

  /** Speaks HTTP by hand, since clients tidy paths and set the Host header themselves. */
  private int raw(String verb, String path, Map<String, String> sent, byte[] content)
      throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), store.getPort())) {
      StringBuilder head = new StringBuilder(verb + " " + path + " HTTP/1.1\r\n");
      if (!sent.containsKey("Host")) {
        head.append("Host: 127.0.0.1\r\n");
      }
      sent.forEach(
          (name, value) -> {
            if (!List.of("Connection", "Content-length", "Expect", "Transfer-encoding")
                .contains(name)) {
              head.append(name).append(": ").append(value).append("\r\n");
            }
          });
      head.append("Connection: close\r\nContent-Length: ")
          .append(content.length)
          .append("\r\n\r\n");
      ByteArrayOutputStream whole = new ByteArrayOutputStream();
      whole.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
      whole.writeBytes(content);
      socket.getOutputStream().write(whole.toByteArray());
      InputStream answer = socket.getInputStream();
      String line = new String(answer.readNBytes(12), StandardCharsets.US_ASCII);
      return Integer.parseInt(line.substring(9, 12));
    }
  }
}
