package org.rightsdesk.local.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** As much of a browser as signing in takes: pages, forms, cookies, redirects. */
final class Browser implements AutoCloseable {
  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, String> cookies = new HashMap<>();
  private Document page = Document.createShell("");

  /** Asks for a page once, and follows nothing. */
  HttpResponse<String> ask(URI address) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(address).GET());
  }

  /** Opens a page, wherever that leads. */
  void open(URI address) throws IOException, InterruptedException {
    follow(ask(address));
  }

  /** Sends the first form of the page that a selector finds, with the first of its buttons. */
  void submit(String selector) throws IOException, InterruptedException {
    Element form = page.expectFirst(selector);
    Map<String, String> fields = new HashMap<>();
    for (Element field : form.select("input[name][type=hidden]")) {
      fields.put(field.attr("name"), field.val());
    }
    Element button = form.expectFirst("button, input[type=submit]");
    if (button.hasAttr("name")) {
      fields.put(button.attr("name"), button.val());
    }
    URI target = URI.create(form.absUrl("action"));
    follow(
        send(
            HttpRequest.newBuilder(target)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", target.getScheme() + "://" + target.getAuthority())
                .POST(HttpRequest.BodyPublishers.ofString(encoded(fields)))));
  }

  private void follow(HttpResponse<String> answer) throws IOException, InterruptedException {
    HttpResponse<String> last = answer;
    while (last.headers().firstValue("Location").isPresent()) {
      last = ask(last.uri().resolve(last.headers().firstValue("Location").get()));
    }
    page = Jsoup.parse(last.body(), last.uri().toString());
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    for (String cookie : answer.headers().allValues("Set-Cookie")) {
      String[] named = cookie.split(";", 2)[0].split("=", 2);
      cookies.put(named[0], named[1]);
    }
    return answer;
  }

  private static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(
            field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  @Override
  public void close() {
    http.close();
  }
}
