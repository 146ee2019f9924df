package org.rightsdesk.documents.jpeg2000;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A JPEG 2000 picture, of which only the headers are read until it is decoded. */
public final class Jpeg2000 {
  private final Boxes boxes;
  private final CodeStream stream;

  private Jpeg2000(Boxes boxes, CodeStream stream) {
    this.boxes = boxes;
    this.stream = stream;
  }

  /**
   * Reads the headers of a picture, with or without boxes around it.
   *
   * @throws IOException if it is damaged, or of a kind that is not read here: one with packed
   *     headers or a region of interest, or with samples of more than 24 bits
   */
  public static Jpeg2000 read(byte[] file) throws IOException {
    Boxes boxes = Boxes.read(ByteBuffer.wrap(file));
    return new Jpeg2000(boxes, CodeStream.read(boxes.codeStream()));
  }

  /** Its width in pixels. */
  public int width() {
    return stream.picture().width();
  }

  /** Its height in pixels. */
  public int height() {
    return stream.picture().height();
  }

  /** How many components are stored for each pixel. */
  public int components() {
    return stream.components().size();
  }

  /** The most times that it can be made half as large while it is decoded. */
  public int mostHalvings() {
    return stream.mostHalvings();
  }

  /** The colours that it says it has, where they are known here. */
  public Optional<ColourSpace> colours() {
    return boxes.colour();
  }

  /**
   * Decodes the picture.
   *
   * @param halvings how many times to make it half as large, at most {@link #mostHalvings}
   * @param watch called again and again; what it throws ends the decoding
   * @throws IOException if it is damaged
   */
  public DecodedPicture decode(int halvings, Runnable watch) throws IOException {
    try {
      return decodeTiles(halvings, watch);
    } catch (IndexOutOfBoundsException | ArithmeticException e) {
      throw new IOException("a picture whose parts do not fit", e);
    }
  }

  private DecodedPicture decodeTiles(int halvings, Runnable watch) throws IOException {
    Span whole = stream.picture();
    List<Plane> planes = new ArrayList<>();
    for (Component component : stream.components()) {
      planes.add(
          new Plane(
              component, whole.sampled(component.across(), component.down()).halved(halvings)));
    }
    boolean complete = !stream.isCutShort();
    for (Map.Entry<Integer, CodeStream.TileData> entry : stream.tiles().entrySet()) {
      CodeStream.TileData data = entry.getValue();
      Tile tile = new Tile(stream.components(), data.coding(), stream.tile(entry.getKey()), watch);
      complete &= tile.decode(data.content().toByteArray(), halvings, planes);
    }
    return new DecodedPicture(boxes, whole.halved(halvings), planes, complete);
  }
}
