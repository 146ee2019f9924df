package org.rightsdesk.local.cloud.time;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.rightsdesk.local.cloud.http.Html;
import org.rightsdesk.local.cloud.http.LocalServer;
import org.rightsdesk.local.cloud.http.Request;
import org.rightsdesk.local.cloud.http.Response;
import org.rightsdesk.local.cloud.json.Json;

/**
 * The clock's pages, and the same for programs: {@code GET /now}, and {@code POST /advance} with
 * {@code hours}, {@code days}, {@code until} (an instant) or {@code to}: {@code next}, or {@code
 * rest}, which waits until nothing is under way.
 */
public final class ClockApp {

  private static final ZoneId UNITED_KINGDOM = ZoneId.of("Europe/London");
  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm:ss", Locale.UK).withZone(UNITED_KINGDOM);
  private static final int SHORTEST_WORDS = 3;
  private static final Duration FURTHEST = Duration.ofDays(366 * 10L);

  /** A table on the page: what it shows, the names of its columns, and its rows. */
  public record Table(String title, List<String> columns, List<List<String>> rows) {}

  /**
   * What the pages show beside the time.
   *
   * @param tables such as functions with their processes, and dead letters
   * @param executions the page of all executions; executions are linked below {@code /executions/}
   * @param execution the page of one, by its ARN
   * @param places where words are kept
   */
  public record Shown(
      Supplier<List<Table>> tables,
      Supplier<String> executions,
      Function<String, Optional<String>> execution,
      Places places) {}

  /** Says where words are kept. */
  @FunctionalInterface
  public interface Places {
    /** Every item, object, execution, call and log that holds the words. */
    List<String> of(String words) throws IOException, InterruptedException;
  }

  private final Timekeeper timekeeper;
  private final Shown shown;

  private ClockApp(Timekeeper timekeeper, Shown shown) {
    this.timekeeper = timekeeper;
    this.shown = shown;
  }

  /** Serves the pages on this port. */
  public static LocalServer start(int port, Timekeeper timekeeper, Shown shown) throws IOException {
    return LocalServer.start(port, new ClockApp(timekeeper, shown)::answer);
  }

  private Response answer(Request request) throws IOException, InterruptedException {
    String call = request.method() + " " + request.path();
    if (call.startsWith("GET /executions/")) {
      String arn =
          URLDecoder.decode(
              request.path().substring("/executions/".length()), StandardCharsets.UTF_8);
      return shown
          .execution()
          .apply(arn)
          .map(page -> Response.html(200, page))
          .orElseGet(() -> page(404, "There is no such execution."));
    }
    return switch (call) {
      case "GET /" -> page(200, "");
      case "GET /executions" -> Response.html(200, shown.executions().get());
      case "GET /now" -> Response.json(200, now());
      case "GET /kept" -> kept(request);
      case "POST /advance" -> advance(request);
      default -> page(404, "There is no such page.");
    };
  }

  private Response kept(Request request) throws IOException, InterruptedException {
    String words = request.parameters().getOrDefault("words", List.of("")).getFirst().strip();
    if (words.length() < SHORTEST_WORDS) {
      return page(400, "Enter at least " + SHORTEST_WORDS + " characters to look for.");
    }
    List<String> places = shown.places().of(words);
    if (request.header("Accept").orElse("").startsWith("application/json")) {
      return Response.json(200, Json.object("places", places));
    }
    return page(
        200,
        "",
        List.of(
            new Table(
                "Where “" + words + "” is kept",
                List.of("Place"),
                places.stream().map(List::of).toList())));
  }

  private Response advance(Request request) throws IOException, InterruptedException {
    if (!request.fromOwnPage()) {
      return Response.text(403, "Only the clock's own page may move the clock.");
    }
    byte[] body = request.body().readAllBytes();
    boolean program = request.header("Content-Type").orElse("").startsWith("application/json");
    try {
      move(program ? Json.read(body) : form(body));
    } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
      String message = "The clock was not moved: " + e.getMessage();
      return program ? Response.json(400, Json.object("message", message)) : page(400, message);
    }
    return program ? Response.json(200, now()) : Response.seeOther("/");
  }

  private void move(Json asked) throws InterruptedException {
    switch (asked.at("to").text("")) {
      case "next" -> timekeeper.advanceToNext();
      case "rest" -> timekeeper.rest();
      default -> timekeeper.advanceTo(target(asked));
    }
  }

  private Instant target(Json asked) {
    Instant now = timekeeper.now();
    Instant target =
        asked
            .at("until")
            .maybeText()
            .map(Instant::parse)
            .orElseGet(
                () ->
                    now.plus(Duration.ofDays(number(asked, "days")))
                        .plus(Duration.ofHours(number(asked, "hours"))));
    if (!target.isAfter(now) || target.isAfter(now.plus(FURTHEST))) {
      throw new IllegalArgumentException("it goes on, by ten years at most");
    }
    return target;
  }

  private static long number(Json asked, String name) {
    String text = asked.at(name).text("").strip();
    if (!text.matches("\\d{0,5}")) {
      throw new IllegalArgumentException("the " + name + " must be a whole number");
    }
    return text.isEmpty() ? 0 : Long.parseLong(text);
  }

  private static Json form(byte[] body) {
    Json fields = Json.object();
    for (Map.Entry<String, List<String>> field :
        Request.decode(new String(body, StandardCharsets.UTF_8)).entrySet()) {
      fields = fields.with(field.getKey(), field.getValue().getFirst());
    }
    return fields;
  }

  private Json now() {
    return Json.object(
        "now", timekeeper.now(),
        "next", timekeeper.next().map(due -> Json.of(due.at())).orElse(Json.of(null)),
        "waiting",
            timekeeper.waiting().stream()
                .map(due -> Json.object("name", due.name(), "at", due.at()))
                .toList());
  }

  private Response page(int status, String message) {
    return page(status, message, List.of());
  }

  private Response page(int status, String message, List<Table> found) {
    StringBuilder page = new StringBuilder();
    page.append(
        """
        <!DOCTYPE html>
        <html lang="en-GB">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%sClock - Rightsdesk on this machine</title>
        <style>
        body { font: 1.1rem/1.5 sans-serif; max-width: 60rem; margin: 0 auto; padding: 1rem; color: #0b0c0c; }
        table { border-collapse: collapse; display: block; overflow-x: auto; }
        th, td { text-align: left; vertical-align: top; padding: .3rem 1rem .3rem 0; border-bottom: 1px solid #b1b4b6; }
        input, button { font: inherit; padding: .4rem; border: 2px solid #0b0c0c; }
        input { width: 6rem; } button { background: #00703c; color: #fff; }
        a { color: #1d70b8; } :focus { outline: 3px solid #fd0; outline-offset: 0; }
        .message { border: 4px solid #d4351c; padding: .5rem 1rem; }
        </style>
        </head>
        <body>
        <main>
        <h1>Clock</h1>
        """
            .formatted(message.isEmpty() ? "" : "Error: "));
    if (!message.isEmpty()) {
      page.append("<p class=\"message\" role=\"alert\">")
          .append(Html.escape(message))
          .append("</p>\n");
    }
    page.append("<p>It is <strong>").append(SHOWN.format(timekeeper.now()));
    page.append("</strong> in the United Kingdom.</p>\n");
    page.append(
        """
        <h2>Move the clock on</h2>
        <form method="post" action="/advance">
        <p><label for="hours">Hours</label> <input id="hours" name="hours" inputmode="numeric">
        <label for="days">Days</label> <input id="days" name="days" inputmode="numeric">
        <button>Move on</button></p>
        </form>
        <form method="post" action="/advance">
        <p><button name="to" value="next">Move on to the next thing that is due</button></p>
        </form>
        """);
    List<List<String>> waiting =
        timekeeper.waiting().stream()
            .map(due -> List.of(due.name(), SHOWN.format(due.at())))
            .toList();
    table(page, new Table("What is due next", List.of("What", "When"), waiting));
    page.append(
        """
        <h2>Look for words in every store</h2>
        <form method="get" action="/kept">
        <p><label for="words">Words</label> <input id="words" name="words">
        <button>Look</button></p>
        </form>
        """);
    found.forEach(table -> table(page, table));
    page.append("<p><a href=\"/executions\">Executions of the state machines</a></p>\n");
    shown.tables().get().forEach(table -> table(page, table));
    page.append("</main>\n</body>\n</html>\n");
    return Response.html(status, page.toString())
        .with(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'")
        .with("Cache-Control", "no-store");
  }

  private static void table(StringBuilder page, Table table) {
    page.append("<h2>").append(Html.escape(table.title())).append("</h2>\n");
    if (table.rows().isEmpty()) {
      page.append("<p>None.</p>\n");
      return;
    }
    page.append("<table>\n<thead><tr>");
    table
        .columns()
        .forEach(
            name -> page.append("<th scope=\"col\">").append(Html.escape(name)).append("</th>"));
    page.append("</tr></thead>\n<tbody>\n");
    for (List<String> row : table.rows()) {
      page.append("<tr>");
      row.forEach(cell -> page.append("<td>").append(Html.escape(cell)).append("</td>"));
      page.append("</tr>\n");
    }
    page.append("</tbody>\n</table>\n");
  }
}
