package org.rightsdesk.documents.paint;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.DefaultResourceCache;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.rightsdesk.documents.DocumentLimits;
import org.rightsdesk.documents.RefusalReason;
import org.rightsdesk.documents.RefusedFile;
import org.rightsdesk.documents.canonical.Box;
import org.rightsdesk.documents.canonical.HiddenContent;
import org.rightsdesk.documents.font.BundledFonts;
import org.rightsdesk.documents.picture.PagePicture;
import org.rightsdesk.documents.text.FilesInside;

/** The pages of one PDF file, painted one at a time. For one thread only. */
public final class PdfPages implements AutoCloseable {
  private static final String SMALLER_PAGE =
      "The page is so large that it is shown with fewer dots an inch than others.";

  private final PDDocument document;
  private final DocumentLimits limits;
  private final Brushes brushes = new Brushes();
  private final int count;
  private final List<HiddenContent> unseenValues;

  private PdfPages(PDDocument document, DocumentLimits limits, List<HiddenContent> unseenValues) {
    this.document = document;
    this.unseenValues = unseenValues;
    this.limits = limits;
    this.count = document.getNumberOfPages();
  }

  /**
   * Opens a file.
   *
   * @throws LockedFile if the password is wrong or missing, or the file is for one certificate's
   *     holder
   * @throws IOException if the file is not a PDF that can be read
   */
  public static PdfPages open(Path file, Optional<String> password, DocumentLimits limits)
      throws IOException {
    BundledFonts.use();
    PDDocument document = load(file, password);
    document.setResourceCache(new CacheWithoutImages());
    return new PdfPages(document, limits, FormValues.paint(document));
  }

  private static PDDocument load(Path file, Optional<String> password) throws IOException {
    try {
      return Loader.loadPDF(
          file.toFile(), password.orElse(""), IOUtils.createTempFileOnlyStreamCache());
    } catch (InvalidPasswordException e) {
      throw new LockedFile();
    } catch (NoClassDefFoundError e) {
      throw new LockedFile(); // Certificates need a library that we do not carry.
    }
  }

  /** How many pages the file has. */
  public int count() {
    return count;
  }

  /** Whether counting the pages one by one gives the number that the file states. */
  public boolean isCountTrue() {
    int found = 0;
    for (PDPage _ : document.getPages()) {
      if (++found > count) {
        return false;
      }
    }
    return found == count;
  }

  /** What the file hides that belongs to no page. */
  public List<HiddenContent> hiddenInDocument() {
    List<HiddenContent> hidden = new ArrayList<>(HiddenInDocument.of(document));
    hidden.addAll(unseenValues);
    return hidden;
  }

  /**
   * Takes out the files that are attached.
   *
   * @throws RefusedFile if they cannot be read, or are too many or too large
   */
  public void takeOut(FilesInside inside) throws IOException, RefusedFile {
    AttachedFiles.takeOut(document, limits, inside);
  }

  /**
   * Paints a page, whatever it holds.
   *
   * @param number from 1
   */
  public PaintedPage paint(int number) {
    try {
      PDPage page = document.getPage(number - 1);
      PageGeometry.giveSize(page);
      return paint(page, number, PageGeometry.of(page));
    } catch (PageFailure e) {
      return Placeholder.page(e.reason().sentence());
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return Placeholder.page("The page is damaged and could not be painted.");
    } catch (OutOfMemoryError e) {
      return Placeholder.page(RefusalReason.TOO_MUCH_EXPANSION.sentence());
    }
  }

  private PaintedPage paint(PDPage page, int number, PageGeometry geometry) throws IOException {
    PaintLimits pageLimits = new PaintLimits(limits);
    PageTrace trace = new PageTrace(geometry.toPicture());
    PagePicture picture;
    try {
      picture =
          new TracingRenderer(document, trace, pageLimits, brushes).paint(number - 1, geometry);
    } catch (BlendedPage e) {
      trace = new PageTrace(geometry.toPicture());
      picture =
          new TracingRenderer(document, trace, pageLimits, brushes)
              .paintBlended(number - 1, geometry);
    }
    if (geometry.isReduced()) {
      trace.note(HiddenContent.Kind.SHOWN_SMALLER, SMALLER_PAGE);
    }
    Optional<String> problem = trace.problem();
    if (problem.isPresent()) {
      return Placeholder.page(geometry.width(), geometry.height(), problem.get());
    }
    GlyphVisibility visibility = new GlyphVisibility(picture, brushes.masks());
    FoundText text =
        new WordFinder(geometry.pixelsPerPoint(), visibility::shows).find(trace.glyphs());
    List<HiddenContent> hidden = new ArrayList<>();
    for (String line : text.hidden()) {
      hidden.add(new HiddenContent(HiddenContent.Kind.INVISIBLE_TEXT, line));
    }
    hidden.addAll(trace.notes());
    hidden.addAll(HiddenInDocument.comments(page));
    return new PaintedPage(
        geometry.width(),
        geometry.height(),
        picture,
        trace.jpegBlock() / geometry.pixelsPerPoint(),
        text.words(),
        pictures(trace, geometry),
        hidden,
        Optional.empty());
  }

  private static List<Box> pictures(PageTrace trace, PageGeometry geometry) {
    Box page = new Box(0, 0, geometry.width(), geometry.height());
    double pixels = geometry.pixelsPerPoint();
    return trace.pictures().stream()
        .map(
            shown ->
                Box.ofEdges(
                    shown.getMinX() / pixels,
                    shown.getMinY() / pixels,
                    shown.getMaxX() / pixels,
                    shown.getMaxY() / pixels))
        .map(page::intersection)
        .filter(box -> box.area() > 0)
        .toList();
  }

  @Override
  public void close() throws IOException {
    document.close();
  }

  /** Remembers fonts and colours from page to page, but not pictures, which are large. */
  private static final class CacheWithoutImages extends DefaultResourceCache {
    @Override
    public void put(COSObject indirect, PDXObject object) {
      // Each picture is decoded where it is drawn and let go.
    }
  }
}
