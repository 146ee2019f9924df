package org.rightsdesk.local.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/**
 * Somebody whose browser runs no script, as the servers see them: pages are read and their forms
 * sent over HTTP.
 *
 * <p>It keeps cookies itself, since those of the product are only for secure connections, and a
 * browser takes loopback for one.
 */
final class Visitor {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(Duration.ofSeconds(10))
          .build();
  private static final int MOST_REDIRECTS = 5;
  private static final int MOST_TRIES = 5;
  private static final String BOUNDARY = "a-boundary-that-no-file-holds";

  private final int tries;
  private final Map<String, String> cookies = new HashMap<>();
  private URI address = URI.create("about:blank");
  private int status;
  private byte[] body = new byte[0];
  private Document page = new Document("");

  /** Somebody who tries again, a few times, where a server failed. */
  static Visitor patient() {
    return new Visitor(MOST_TRIES);
  }

  /** Somebody who gives up where a server fails. */
  Visitor() {
    this(1);
  }

  private Visitor(int tries) {
    this.tries = tries;
  }

  /** Goes to the address, and on to wherever that leads. */
  Visitor open(URI wanted) throws IOException, InterruptedException {
    send(HttpRequest.newBuilder(wanted).GET());
    return this;
  }

  /** The form of the page with the button of this name, to be filled in and sent. */
  Form form(String button) {
    for (FormElement form : page.forms()) {
      for (Element found : form.select("button")) {
        if (found.text().equals(button)) {
          return new Form(form, found);
        }
      }
    }
    throw new AssertionError("no button «" + button + "» at " + address + ": " + text());
  }

  /** Presses the button with its form as it stands. */
  void press(String button) throws IOException, InterruptedException {
    form(button).press();
  }

  boolean offers(String button) {
    return page.select("form button").stream().anyMatch(found -> found.text().equals(button));
  }

  /** Sends well-formed fields to a route of ours, whatever the page shows. */
  void post(URI route, List<Map.Entry<String, String>> fields)
      throws IOException, InterruptedException {
    send(posting(route, fields));
  }

  private static HttpRequest.Builder posting(URI route, List<Map.Entry<String, String>> fields) {
    return HttpRequest.newBuilder(route)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header("Origin", origin(route))
        .header("Sec-Fetch-Site", "same-origin")
        .POST(HttpRequest.BodyPublishers.ofString(encoded(fields)));
  }

  /** What the last page's forms carry to show that they are of this visitor's session. */
  String token() {
    return page.select("form input[type=hidden][name=form-token]").stream()
        .findFirst()
        .map(Element::val)
        .orElseThrow(() -> new AssertionError("no token at " + address));
  }

  int status() {
    return status;
  }

  URI address() {
    return address;
  }

  byte[] body() {
    return body;
  }

  Document page() {
    return page;
  }

  /** The words of the page's own part. */
  String text() {
    return Optional.ofNullable(page.selectFirst("main")).map(Element::text).orElse(page.text());
  }

  /** The page without what differs from one session to the next, to be compared with another. */
  String comparable() {
    Document copy = page.clone();
    copy.select("input[name=form-token]").forEach(token -> token.val(""));
    return status + "\n" + copy.outerHtml();
  }

  /** The cookies held, by their names. */
  Map<String, String> cookies() {
    return Map.copyOf(cookies);
  }

  void sees(String words) {
    assertThat(text()).describedAs("%d at %s", status, address).contains(words);
  }

  private void send(HttpRequest.Builder wanted) throws IOException, InterruptedException {
    send(wanted, tries);
  }

  private void send(HttpRequest.Builder wanted, int tries)
      throws IOException, InterruptedException {
    HttpRequest.Builder next = wanted;
    for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      if (!cookies.isEmpty()) {
        next.setHeader(
            "Cookie",
            cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .sorted()
                .collect(Collectors.joining("; ")));
      }
      HttpRequest request = next.timeout(Duration.ofMinutes(1)).build();
      HttpResponse<byte[]> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
      for (int tried = 1; tried < tries && response.statusCode() >= 500; tried++) {
        response = CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
      }
      response.headers().allValues("Set-Cookie").forEach(this::keep);
      address = request.uri();
      status = response.statusCode();
      body = response.body();
      page = Jsoup.parse(new String(body, StandardCharsets.UTF_8), address.toString());
      Optional<String> onward = onward(response);
      if (onward.isEmpty()) {
        return;
      }
      next = HttpRequest.newBuilder(address.resolve(onward.get())).GET();
    }
    throw new AssertionError("redirected without end at " + address);
  }

  /** Where a browser goes on to by itself: by a redirect, or from a page that says so. */
  private static Optional<String> onward(HttpResponse<?> response) {
    return response.statusCode() / 100 == 3
        ? response.headers().firstValue("Location")
        : response.headers().firstValue("Refresh").map(wait -> wait.replaceFirst("^0; url=", ""));
  }

  private void keep(String header) {
    String pair = header.split(";", 2)[0];
    String name = pair.substring(0, pair.indexOf('='));
    String value = pair.substring(pair.indexOf('=') + 1);
    if (value.isEmpty()) {
      cookies.remove(name);
    } else {
      cookies.put(name, value);
    }
  }

  private static String origin(URI address) {
    return address.getScheme() + "://" + address.getAuthority();
  }

  private static String encoded(List<Map.Entry<String, String>> fields) {
    return fields.stream()
        .map(field -> Http.encode(field.getKey()) + "=" + Http.encode(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  /** A form of the page while it is filled in. */
  final class Form {
    private final FormElement element;
    private final Element button;
    private final URI from = address;

    private Form(FormElement element, Element button) {
      this.element = element;
      this.button = button;
    }

    /** Whether the form asks for the field. */
    boolean asks(String field) {
      return !element.select("[name=" + field + "]").isEmpty();
    }

    /** What the field holds. */
    String value(String field) {
      return element.expectFirst("[name=" + field + "]").val();
    }

    /** Writes into the field. */
    Form write(String field, String text) {
      Element box = element.expectFirst("[name=" + field + "]");
      if (box.normalName().equals("textarea")) {
        box.text(text);
      } else {
        box.val(text);
      }
      return this;
    }

    /** Ticks or selects the value of the field, alone if only one can be. */
    Form choose(String field, String value) {
      Element choice =
          element.select("[name=" + field + "]").stream()
              .flatMap(found -> found.select("input, option").stream())
              .filter(found -> found.val().equals(value))
              .findFirst()
              .orElseThrow(
                  () -> new AssertionError("no " + field + " " + value + " at " + address));
      if (choice.normalName().equals("option")) {
        element.select("[name=" + field + "] option").removeAttr("selected");
        choice.attr("selected", true);
      } else {
        if (choice.attr("type").equals("radio")) {
          element.select("[name=" + field + "]").removeAttr("checked");
        }
        choice.attr("checked", true);
      }
      return this;
    }

    /** Ticks every box of the field. */
    Form tickAll(String field) {
      element.select("[name=" + field + "]").forEach(box -> box.attr("checked", true));
      return this;
    }

    /** Writes where it can be written, chooses where there is a choice. */
    Form answer(String field, String value) {
      String kind = element.expectFirst("[name=" + field + "]").attr("type");
      return kind.equals("radio") || kind.equals("checkbox")
          ? choose(field, value)
          : write(field, value);
    }

    /** The fields as they would be sent. */
    List<Map.Entry<String, String>> fields() {
      List<Map.Entry<String, String>> fields = new ArrayList<>();
      element.formData().forEach(field -> fields.add(Map.entry(field.key(), field.value())));
      if (button.hasAttr("name")) {
        fields.add(Map.entry(button.attr("name"), button.val()));
      }
      return fields;
    }

    void press() throws IOException, InterruptedException {
      post(target(), fields());
    }

    /** Presses once, even where the server fails. */
    void pressOnce() throws IOException, InterruptedException {
      send(posting(target(), fields()), 1);
    }

    /** Sends the file beside the form's fields, the file last as it stands in the form. */
    void pressWithFile(String name, byte[] content) throws IOException, InterruptedException {
      List<byte[]> parts = new ArrayList<>();
      for (Map.Entry<String, String> field : fields()) {
        if (!field.getKey().equals("file")) {
          parts.add(bytes(part("name=\"" + field.getKey() + "\"") + field.getValue() + "\r\n"));
        }
      }
      parts.add(bytes(part("name=\"file\"; filename=\"" + name + "\"")));
      parts.add(content);
      parts.add(bytes("\r\n--" + BOUNDARY + "--\r\n"));
      URI store = target();
      send(
          HttpRequest.newBuilder(store)
              .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
              .header("Origin", origin(from))
              .header("Sec-Fetch-Site", "same-site")
              .POST(HttpRequest.BodyPublishers.ofByteArrays(parts)));
    }

    private URI target() {
      return element.hasAttr("action") ? URI.create(element.absUrl("action")) : from;
    }

    private static String part(String disposition) {
      return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n";
    }

    private static byte[] bytes(String text) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
  }
}
