package org.rightsdesk.local.bench.redact;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.rightsdesk.documents.redaction.Panel;

/**
 * A PDF of the kinds of page that records of a landlord are made of, and panels on them.
 *
 * <p>Everything in it is invented, and the same number of pages gives the same file.
 */
record MixedBundle(Path file, Path plan, List<Panel> panels) {
  private static final int PANELS_OF_A_PAGE = 2;

  /** What twenty pages in a row are, over and over. */
  private enum Kind {
    LETTER,
    LETTERHEAD,
    STANDARD_LETTER,
    TURNED_LETTER,
    MAIL,
    TABLE,
    COLOUR_SCAN,
    GREY_SCAN,
    FLATE_SCAN,
    FAX,
    JBIG2_SCAN,
    PHOTOGRAPHS,
    PLAN
  }

  private static final List<Kind> MIX =
      List.of(
          Kind.LETTERHEAD,
          Kind.LETTER,
          Kind.LETTER,
          Kind.MAIL,
          Kind.TABLE,
          Kind.COLOUR_SCAN,
          Kind.STANDARD_LETTER,
          Kind.FAX,
          Kind.LETTER,
          Kind.MAIL,
          Kind.GREY_SCAN,
          Kind.TURNED_LETTER,
          Kind.PHOTOGRAPHS,
          Kind.STANDARD_LETTER,
          Kind.PLAN,
          Kind.JBIG2_SCAN,
          Kind.LETTER,
          Kind.TABLE,
          Kind.FLATE_SCAN,
          Kind.LETTER);

  MixedBundle {
    panels = List.copyOf(panels);
  }

  /** Makes the file and its plan in a folder. */
  static MixedBundle make(Path folder, int pages) throws IOException {
    Path file = folder.resolve("mix-" + pages + ".pdf");
    Path plan = folder.resolve("mix-" + pages + ".csv");
    List<Panel> panels = panels(pages);
    try (PDDocument document = new PDDocument()) {
      document.setDocumentId(1L);
      Pages made = new Pages(document);
      for (int number = 0; number < pages; number++) {
        made.add(MIX.get(number % MIX.size()), number);
      }
      document.save(file.toFile());
    }
    Files.write(plan, lines(panels));
    return new MixedBundle(file, plan, panels);
  }

  private static List<Panel> panels(int pages) {
    Random random = new Random(80);
    List<Panel> panels = new ArrayList<>();
    for (int page = 1; page <= pages; page++) {
      boolean isTurned = MIX.get((page - 1) % MIX.size()) == Kind.TURNED_LETTER;
      for (int i = 0; i < PANELS_OF_A_PAGE; i++) {
        double x = 80 + random.nextInt(300);
        double y = 100 + random.nextInt(isTurned ? 400 : 560);
        panels.add(new Panel(page, x, y, 40 + random.nextInt(90), 10, "third-party"));
      }
    }
    return panels;
  }

  private static List<String> lines(List<Panel> panels) {
    List<String> lines = new ArrayList<>();
    lines.add("page,x,y,width,height,exemption");
    for (Panel panel : panels) {
      lines.add(
          String.join(
              ",",
              Integer.toString(panel.page()),
              Double.toString(panel.x()),
              Double.toString(panel.y()),
              Double.toString(panel.width()),
              Double.toString(panel.height()),
              panel.exemption()));
    }
    return lines;
  }

  /** Adds pages to a document. */
  private static final class Pages {
    private final PDDocument document;
    private final TextPages text;
    private final DrawnPages drawn;
    private final Scans scans;

    Pages(PDDocument document) {
      this.document = document;
      this.text = new TextPages(document);
      this.drawn = new DrawnPages(document);
      this.scans = new Scans(document);
    }

    void add(Kind kind, int number) throws IOException {
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      Sentences words = new Sentences(number);
      int variant = number / MIX.size();
      switch (kind) {
        case LETTER -> text.letter(page, words);
        case LETTERHEAD -> text.letterhead(page, words);
        case STANDARD_LETTER -> text.standardLetter(page, words);
        case TURNED_LETTER -> {
          page.setRotation(variant % 2 == 0 ? 90 : 270);
          text.letter(page, words);
        }
        case MAIL -> text.mail(page, words);
        case TABLE -> text.table(page, words);
        case COLOUR_SCAN -> scan(page, Scans.Storage.COLOUR_JPEG, variant);
        case GREY_SCAN -> scan(page, Scans.Storage.GREY_JPEG, variant);
        case FLATE_SCAN -> scan(page, Scans.Storage.GREY_FLATE, variant);
        case FAX -> scan(page, Scans.Storage.CCITT, variant);
        case JBIG2_SCAN -> scan(page, Scans.Storage.JBIG2, variant);
        case PHOTOGRAPHS -> drawn.photographs(page, variant, words);
        case PLAN -> drawn.plan(page, words);
      }
    }

    private void scan(PDPage page, Scans.Storage storage, int variant) throws IOException {
      PDRectangle size = page.getMediaBox();
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.drawImage(scans.get(storage, variant), 0, 0, size.getWidth(), size.getHeight());
      }
    }
  }
}
