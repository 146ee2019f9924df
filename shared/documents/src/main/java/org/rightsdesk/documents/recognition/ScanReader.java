package org.rightsdesk.documents.recognition;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.rightsdesk.documents.canonical.Box;
import org.rightsdesk.documents.canonical.Word;
import org.rightsdesk.documents.canonical.WordSource;
import org.rightsdesk.documents.paint.PaintedPage;
import org.rightsdesk.documents.picture.PagePicture;
import org.rightsdesk.documents.picture.PixelArea;

/**
 * Has the pages of one record read by a machine, where the file itself says few words or none, and
 * of written pages the pictures on them.
 *
 * <p>What the file says is kept; words read where it says some are dropped. A record gets {@value
 * #MOST_MINUTES} minutes, since its conversion may not take for ever: its later pages stay unread,
 * and say so.
 */
public final class ScanReader {
  private static final int MOST_MINUTES = 5;

  /** A page with so many words of its own has been written, not scanned. */
  private static final int MANY_WORDS = 20;

  /** Below this, what was read is more often a stain than a word. */
  private static final double LEAST_CONFIDENCE = 40;

  /** The share of a word that may lie on what the file says. */
  private static final double MOST_SHARED = 0.3;

  private final TextRecogniser recogniser;
  private final InstantSource clock;
  private final Instant until;

  /**
   * A reader for a record whose conversion begins now.
   *
   * @param clock to see how long reading takes
   */
  public ScanReader(TextRecogniser recogniser, InstantSource clock) {
    this.recogniser = recogniser;
    this.clock = clock;
    this.until = clock.instant().plus(Duration.ofMinutes(MOST_MINUTES));
  }

  /** The words of a page; a page with a problem, which holds a note in its place, is not read. */
  public PageWords read(PaintedPage page) {
    if (page.problem().isPresent()) {
      return new PageWords(page.words(), WordSource.FILE);
    }
    if (page.words().size() < MANY_WORDS) {
      return read(page, page.picture(), List.of(), box -> true);
    }
    return PastedPictures.of(page)
        .map(pasted -> read(page, pasted.alone(), pasted.borders(), pasted::hold))
        .orElseGet(() -> new PageWords(page.words(), WordSource.FILE));
  }

  /**
   * Reads a page.
   *
   * @param picture what is read of it
   * @param noWriting areas of the picture that hold none
   * @param belongs whether a word that was read there is one of the picture
   */
  private PageWords read(
      PaintedPage page, PagePicture picture, List<PixelArea> noWriting, Predicate<Box> belongs) {
    List<PixelArea> known = new ArrayList<>(noWriting);
    known.addAll(wordsIn(page));
    if (!UnreadInk.isIn(picture, known)) {
      return new PageWords(page.words(), WordSource.FILE);
    }
    if (!clock.instant().isBefore(until)) {
      return new PageWords(page.words(), WordSource.UNREAD);
    }
    return recogniser
        .recognise(picture)
        .map(read -> new PageWords(withRead(page, read, belongs), WordSource.RECOGNISED))
        .orElseGet(() -> new PageWords(page.words(), WordSource.UNREAD));
  }

  private static List<PixelArea> wordsIn(PaintedPage page) {
    PagePicture picture = page.picture();
    double across = picture.width() / page.width();
    double down = picture.height() / page.height();
    return page.words().stream()
        .map(word -> PixelArea.around(word.box().grown(1), across, down))
        .map(area -> area.within(picture.width(), picture.height()))
        .toList();
  }

  private static List<Word> withRead(
      PaintedPage page, List<RecognisedWord> read, Predicate<Box> belongs) {
    List<Word> words = new ArrayList<>(page.words());
    int firstLine = page.words().stream().mapToInt(Word::line).max().orElse(-1) + 1;
    for (RecognisedWord one : read) {
      String text = one.text().replaceAll("[\\s\\p{Z}\\p{Cntrl}]+", "");
      Optional<Box> box = box(page, one.area());
      if (one.confidence() >= LEAST_CONFIDENCE
          && !text.isEmpty()
          && box.filter(belongs).isPresent()
          && !isKnown(page.words(), box.get())) {
        words.add(new Word(text, box.get(), firstLine + one.line()));
      }
    }
    return words;
  }

  /** In points, rounded to hundredths; empty where it lies off the page. */
  private static Optional<Box> box(PaintedPage page, PixelArea area) {
    PagePicture picture = page.picture();
    PixelArea inside = area.within(picture.width(), picture.height());
    if (inside.isEmpty()) {
      return Optional.empty();
    }
    double across = page.width() / picture.width();
    double down = page.height() / picture.height();
    return Optional.of(
        Box.ofEdges(
            points(inside.left(), across),
            points(inside.top(), down),
            points(inside.right(), across),
            points(inside.bottom(), down)));
  }

  private static double points(int pixels, double pointsPerPixel) {
    return Math.round(pixels * pointsPerPixel * 100) / 100.0;
  }

  private static boolean isKnown(List<Word> words, Box box) {
    double shared = words.stream().mapToDouble(word -> word.box().intersection(box).area()).sum();
    return shared > box.area() * MOST_SHARED;
  }
}
