package org.rightsdesk.documents.recognition;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rightsdesk.documents.picture.PagePicture;
import org.rightsdesk.documents.picture.PngWriter;

/**
 * Tesseract by its command, for machines that have it.
 *
 * <p>The picture and the words go through pipes, so that neither is left on the disk.
 */
public final class Tesseract implements TextRecogniser {
  /** Names the languages to read, such as {@code eng+cym}; English where it is not set. */
  public static final String LANGUAGE = "TESSERACT_LANGUAGE";

  private static final Pattern LANGUAGES = Pattern.compile("[A-Za-z_]+(\\+[A-Za-z_]+)*");
  private static final Duration LONGEST = Duration.ofSeconds(60);

  /** Far more than the words of the fullest page. */
  private static final int MOST_BYTES = 8 << 20;

  private final Path program;
  private final String language;
  private final Duration longest;

  Tesseract(Path program, String language, Duration longest) {
    this.program = program;
    this.language = language;
    this.longest = longest;
  }

  /**
   * Finds the program on the path; empty where it is not installed.
   *
   * @param environment {@code PATH} and, if wanted, {@value #LANGUAGE}
   * @throws IllegalArgumentException if the languages are not named as Tesseract names them
   */
  public static Optional<Tesseract> find(Map<String, String> environment) {
    String language = environment.getOrDefault(LANGUAGE, "eng");
    if (!LANGUAGES.matcher(language).matches()) {
      throw new IllegalArgumentException(LANGUAGE + " must be names such as eng or eng+cym");
    }
    return Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator, -1))
        .map(folder -> Path.of(folder, "tesseract"))
        .filter(Files::isExecutable)
        .findFirst()
        .map(program -> new Tesseract(program, language, LONGEST));
  }

  @Override
  public Optional<List<RecognisedWord>> recognise(PagePicture picture) {
    ByteArrayOutputStream image = new ByteArrayOutputStream();
    try {
      PngWriter.write(picture, image);
    } catch (IOException e) {
      return Optional.empty();
    }
    return read(image.toByteArray());
  }

  /** Reads a picture from the bytes of its file, PNG or JPEG. */
  public Optional<List<RecognisedWord>> read(byte[] image) {
    try {
      return output(image).map(TesseractTable::words);
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private Optional<String> output(byte[] image) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(program.toString(), "stdin", "stdout", "-l", language, "tsv")
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    // Its own threads make a page no faster and take the processors of everything else.
    builder.environment().put("OMP_THREAD_LIMIT", "1");
    Process process = builder.start();
    try {
      Thread.ofVirtual().start(() -> endInTime(process));
      Thread.ofVirtual().start(() -> send(image, process.getOutputStream()));
      byte[] output = process.getInputStream().readNBytes(MOST_BYTES);
      if (output.length == MOST_BYTES || process.waitFor() != 0) {
        return Optional.empty();
      }
      return Optional.of(new String(output, StandardCharsets.UTF_8));
    } finally {
      process.destroyForcibly();
    }
  }

  private void endInTime(Process process) {
    try {
      if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
    }
  }

  private static void send(byte[] image, OutputStream input) {
    try (input) {
      input.write(image);
    } catch (IOException e) {
      return; // It ended early, and its exit code says so.
    }
  }
}
