package org.rightsdesk.documents.canonical;

import java.util.List;
import java.util.Optional;

/**
 * One page as everybody sees it: a picture, and the words that show in it.
 *
 * @param number from 1
 * @param width of the page as seen, in points
 * @param height of the page as seen, in points
 * @param picture the name of its PNG file in the record's folder, at {@link
 *     CanonicalRecord#RESOLUTION} dots an inch
 * @param preview the name of its smaller PNG file for screens, at most 1,200 pixels wide
 * @param kind what the picture is like
 * @param jpegBlock the size in points of the largest JPEG block on the page, 0 where no JPEG is;
 *     panels are padded by it, since a block smears what it holds
 * @param words in reading order
 * @param source where the words come from
 * @param hidden what the file holds here that the picture does not show
 * @param problem why the page could not be shown whole, as a sentence; such a page must be handled
 *     by hand
 */
public record CanonicalPage(
    int number,
    double width,
    double height,
    String picture,
    String preview,
    PictureKind kind,
    double jpegBlock,
    List<Word> words,
    WordSource source,
    List<HiddenContent> hidden,
    Optional<String> problem) {
  public CanonicalPage {
    words = List.copyOf(words);
    hidden = List.copyOf(hidden);
  }
}
