package org.rightsdesk.local.cloud.functions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.rightsdesk.local.cloud.json.Json;

/** What could not be carried out in spite of retries, a file for each. */
public final class DeadLetters {

  private final Path folder;
  private final InstantSource clock;

  /** Keeps them in this folder. */
  public DeadLetters(Path folder, InstantSource clock) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.clock = clock;
  }

  /**
   * One dead letter.
   *
   * @param queue the name of the queue; empty where the template names none, and the service would
   *     have dropped it
   */
  public record Letter(Instant at, String queue, String target, String reason) {}

  /** Keeps an event with the reason why it failed. */
  public void keep(Optional<String> queueArn, String target, Json event, String reason) {
    Json letter =
        Json.object(
            "at", clock.instant(),
            "queue", queueArn.map(arn -> arn.substring(arn.lastIndexOf(':') + 1)).orElse(""),
            "target", target,
            "reason", reason,
            "event", event);
    try {
      Files.write(folder.resolve(UUID.randomUUID() + ".json"), letter.bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All of them, newest first. */
  public List<Letter> all() {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(DeadLetters::read)
          .sorted(Comparator.comparing(Letter::at).reversed())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Letter read(Path file) {
    try {
      Json letter = Json.read(Files.readAllBytes(file));
      return new Letter(
          Instant.parse(letter.at("at").text()),
          letter.at("queue").text(),
          letter.at("target").text(),
          letter.at("reason").text());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
