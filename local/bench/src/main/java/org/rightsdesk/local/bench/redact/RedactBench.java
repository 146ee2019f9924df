package org.rightsdesk.local.bench.redact;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures redaction beside public tools, and prints figures: {@code ./rightsdesk bench redact}.
 *
 * <p>Ghostscript only paints the pages and encodes them; it hides nothing. MuPDF takes text out and
 * paints over pictures, and keeps the rest of the file.
 */
public final class RedactBench {
  private static final int PAGES = 80;
  private static final int USUAL_ROUNDS = 5;
  private static final int WARM_UPS = 10;
  private static final int TEXT_WARM_UPS = 2;
  private static final int MANY_PAGES = 2_000;
  private static final String MOST_HEAP = "-Xmx700m";

  private final Path root;
  private final int rounds;
  private final Path folder;
  private final Path scratch;
  private final Programs programs;

  private RedactBench(Path root, int rounds) throws IOException {
    this.root = root;
    this.rounds = rounds;
    this.folder = Files.createDirectories(root.resolve(".local/bench"));
    this.scratch = Files.createDirectories(folder.resolve("scratch"));
    this.programs = new Programs(folder.resolve("programs.log"), scratch);
  }

  /** Takes the folder of the checkout, and how many rounds there should be, if not five. */
  public static void main(String[] arguments) throws Exception {
    Path root = Path.of(arguments[0]);
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : USUAL_ROUNDS;
    if (!Programs.has("gs") || !Programs.has("mutool")) {
      System.err.println("This bench needs Linux with Ghostscript (gs) and MuPDF (mutool).");
      System.exit(1);
    }
    System.out.printf(
        Locale.ROOT,
        "On %d processors, Java %s.%n",
        Runtime.getRuntime().availableProcessors(),
        Runtime.version());
    RedactBench bench = new RedactBench(root, rounds);
    bench.mixedPages();
    bench.text();
    bench.manyPages();
  }

  private void mixedPages() throws Exception {
    MixedBundle bundle = MixedBundle.make(folder, PAGES);
    Contestant ghostscript =
        new Contestant("Ghostscript, redacts nothing", out("ghostscript"), to -> paint(bundle, to));
    Contestant warm =
        new Contestant(
            "Rightsdesk, warm, one thread", out("warm-1"), new WarmRedaction(bundle, 1)::run);
    Contestant warmTwo =
        new Contestant(
            "Rightsdesk, warm, two threads", out("warm-2"), new WarmRedaction(bundle, 2)::run);
    List<Contestant> all = new ArrayList<>(List.of(ghostscript, warm, warmTwo));
    for (int threads = 1; threads <= 2; threads++) {
      int number = threads;
      all.add(
          new Contestant(
              "Rightsdesk, the command, threads " + threads,
              out("command-" + threads),
              to -> command(bundle, number, to, Map.of())));
    }
    all.add(new Contestant("MuPDF, applyRedactions", out("mupdf"), to -> excise(bundle, to)));
    for (int i = 0; i < WARM_UPS; i++) {
      warm.warmUp();
    }
    for (int round = 0; round < rounds; round++) {
      for (Contestant one : all) {
        one.run();
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%n%d mixed pages of %.1f MB at 200 dots an inch, medians of %d in turn; x: times the pages"
            + " of Ghostscript in the same time%n%s%n",
        PAGES,
        Files.size(bundle.file()) / 1e6,
        rounds,
        Contestant.heading());
    for (Contestant one : all) {
      System.out.println(one.line(ghostscript));
    }
  }

  private void text() throws IOException {
    TextRoute route = TextRoute.make(Files.createDirectories(folder.resolve("text")));
    for (int i = 0; i < TEXT_WARM_UPS; i++) {
      route.run();
    }
    Map<TextRoute.Step, List<Usage>> runs = new EnumMap<>(TextRoute.Step.class);
    for (int round = 0; round < rounds; round++) {
      route
          .run()
          .forEach((step, took) -> runs.computeIfAbsent(step, _ -> new ArrayList<>()).add(took));
    }
    System.out.printf(
        Locale.ROOT,
        "%n%d pages of text, warm, one thread, medians of %d%n%-34s%12s%9s%18s%n",
        route.pages(),
        rounds,
        "",
        "processor s",
        "wall s",
        "pages a second");
    runs.forEach((step, took) -> System.out.println(line(step, Usage.median(took), route.pages())));
  }

  private static String line(TextRoute.Step step, Usage usage, int pages) {
    return String.format(
        Locale.ROOT,
        "%-34s%12.2f%9.2f%18.1f",
        step.name().toLowerCase(Locale.ROOT),
        usage.processor().toMillis() / 1e3,
        usage.wall().toMillis() / 1e3,
        pages * 1e3 / usage.wall().toMillis());
  }

  private void manyPages() throws Exception {
    MixedBundle bundle = MixedBundle.make(folder, MANY_PAGES);
    Path target = out("many");
    Usage usage =
        command(
            bundle,
            2,
            target,
            Map.of("JDK_JAVA_OPTIONS", MOST_HEAP + " -Djava.io.tmpdir=" + scratch));
    System.out.printf(
        Locale.ROOT,
        "%n%d pages of %.1f MB, two threads, %s: %.1f s of processor, %.1f s, %d MB resident,"
            + " %d MB of scratch, %.1f MB written%n",
        MANY_PAGES,
        Files.size(bundle.file()) / 1e6,
        MOST_HEAP,
        usage.processor().toMillis() / 1e3,
        usage.wall().toMillis() / 1e3,
        usage.resident() >> 20,
        usage.scratch() >> 20,
        Files.size(target) / 1e6);
  }

  private Path out(String name) {
    return folder.resolve(name + ".pdf");
  }

  private Usage paint(MixedBundle bundle, Path target) throws IOException, InterruptedException {
    return programs.run(
        List.of(
            "gs",
            "-q",
            "-dNOPAUSE",
            "-dBATCH",
            "-sDEVICE=pdfimage24",
            "-r200",
            "-sCompression=JPEG",
            "-o",
            target.toString(),
            bundle.file().toString()),
        Map.of());
  }

  private Usage command(MixedBundle bundle, int threads, Path target, Map<String, String> settings)
      throws IOException, InterruptedException {
    return programs.run(
        List.of(
            root.resolve("rightsdesk").toString(),
            "redact",
            "--threads",
            Integer.toString(threads),
            "--plan",
            bundle.plan().toString(),
            bundle.file().toString(),
            target.toString()),
        settings);
  }

  private Usage excise(MixedBundle bundle, Path target) throws IOException, InterruptedException {
    return programs.run(
        List.of(
            "mutool",
            "run",
            MuPdfScript.write(bundle, folder).toString(),
            bundle.file().toString(),
            target.toString()),
        Map.of());
  }
}
