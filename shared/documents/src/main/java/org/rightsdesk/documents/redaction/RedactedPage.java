package org.rightsdesk.documents.redaction;

import java.util.List;
import org.rightsdesk.documents.canonical.PictureKind;

/**
 * One page as it will be disclosed.
 *
 * @param number of the page in its record, from 1
 * @param width in points
 * @param height in points
 * @param picture the name of the encoded picture in the record's folder; empty in the text route
 * @param pixelWidth of the picture; 0 in the text route
 * @param pixelHeight of the picture; 0 in the text route
 * @param kind how the picture is encoded
 * @param preview the name of a PNG file for screens, at most 1,200 pixels wide
 * @param words the text layer, in reading order
 * @param panels as burned: snapped, padded and merged; in the text route, the tokens' places
 */
public record RedactedPage(
    int number,
    double width,
    double height,
    String picture,
    int pixelWidth,
    int pixelHeight,
    PictureKind kind,
    String preview,
    List<LayerWord> words,
    List<Panel> panels) {
  public RedactedPage {
    words = List.copyOf(words);
    panels = List.copyOf(panels);
  }
}
