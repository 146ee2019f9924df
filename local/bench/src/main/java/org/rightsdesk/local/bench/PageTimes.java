package org.rightsdesk.local.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rightsdesk.local.cloud.json.Json;
import org.rightsdesk.local.cloud.template.Resource;
import org.rightsdesk.local.cloud.template.Template;
import org.rightsdesk.local.cloud.up.LocalCloud;

/** How long each page of the template takes that has a fixed address, once its function runs. */
final class PageTimes implements Measurement {
  private final int port;
  private final int rounds;

  PageTimes(int port, int rounds) {
    this.port = port;
    this.rounds = rounds;
  }

  @Override
  public String title() {
    return "Warm page, ms, median of %d; within a request begun, and signed in as the officer"
        .formatted(rounds);
  }

  @Override
  public List<String> measure(LocalCloud cloud) throws IOException, InterruptedException {
    List<String> lines = new ArrayList<>();
    try (Browser resident = new Browser();
        Browser officer = new Browser()) {
      resident.open(site(0));
      resident.submit("form[action=/request/begin]");
      officer.open(site(1).resolve("/sign-in"));
      officer.submit("form[action=/sign-in]");
      officer.submit("form");
      officer.submit("form[action=/sign-in/complete]");
      for (String path : pages(cloud.template(), "PublicApi")) {
        lines.add(line(resident, site(0), path));
      }
      for (String path : pages(cloud.template(), "StaffApi")) {
        lines.add(line(officer, site(1), path));
      }
    }
    return lines;
  }

  private String line(Browser browser, URI site, String path)
      throws IOException, InterruptedException {
    HttpResponse<String> first = browser.ask(site.resolve(path));
    List<Duration> times = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      long begun = System.nanoTime();
      browser.ask(site.resolve(path));
      times.add(Duration.ofNanos(System.nanoTime() - begun));
    }
    return String.format(
        Locale.ROOT,
        "%-40s%8d   %d, %d bytes",
        site.getPort() + path,
        Median.millis(times),
        first.statusCode(),
        first.body().length());
  }

  private URI site(int place) {
    return URI.create("http://localhost:" + (port + place));
  }

  private static List<String> pages(Template template, String api) {
    String id = template.resource(api).name();
    List<String> paths = new ArrayList<>();
    for (Resource function : template.ofType("AWS::Serverless::Function")) {
      for (Json event : function.properties().at("Events").fields().values()) {
        Json route = event.at("Properties");
        String path = route.at("Path").text("");
        if (event.at("Type").text().equals("Api")
            && route.at("RestApiId").text().equals(id)
            && !route.at("Method").text().equalsIgnoreCase("POST")
            && !path.contains("{")) {
          paths.add(path);
        }
      }
    }
    return paths;
  }
}
