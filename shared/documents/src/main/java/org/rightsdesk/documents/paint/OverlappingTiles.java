package org.rightsdesk.documents.paint;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.Locale;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDTilingPattern;

/**
 * Replaces patterns whose tiles lie over one another by ones whose tiles do not.
 *
 * <p>The painter paints of each tile only what lies between it and the next, and loses the rest.
 */
final class OverlappingTiles {
  /** How far tiles may lie over one another and count as beside one another. */
  private static final float BESIDE = 1.01f;

  private static final int MOST_LAYERS = 400;
  private static final COSName TILE = COSName.getPDFName("Tile");

  private final PaintLimits limits;
  private final IdentityHashMap<COSDictionary, PDPattern> made = new IdentityHashMap<>();

  OverlappingTiles(PaintLimits limits) {
    this.limits = limits;
  }

  /**
   * The same colour, of tiles that lie beside one another.
   *
   * @throws IOException if it is a pattern that is missing or damaged
   */
  PDColor beside(PDColor colour) throws IOException {
    if (!(colour.getColorSpace() instanceof PDPattern space)
        || !(space.getPattern(colour) instanceof PDTilingPattern pattern)
        || !(pattern.getCOSObject() instanceof COSStream stream)
        || pattern.getBBox() == null) {
      return colour;
    }
    int across = layers(pattern.getBBox().getWidth(), pattern.getXStep());
    int down = layers(pattern.getBBox().getHeight(), pattern.getYStep());
    if (across * down == 1) {
      return colour;
    }
    PDPattern replaced = made.get(stream);
    if (replaced == null) {
      PDResources resources = new PDResources();
      resources.put(TILE, new PDTilingPattern(tile(pattern, stream, across, down)));
      replaced = new PDPattern(resources, space.getUnderlyingColorSpace());
      made.put(stream, replaced);
    }
    return new PDColor(colour.getComponents(), TILE, replaced);
  }

  /** How many tiles lie over one another at any place. */
  private static int layers(float length, float step) throws IOException {
    float apart = Math.abs(step);
    if (apart == 0 || length <= apart * BESIDE) {
      return 1;
    }
    double layers = Math.ceil(length / apart);
    if (layers > MOST_LAYERS) {
      throw new IOException("a pattern whose tiles lie too close");
    }
    return (int) layers;
  }

  /** The part of the plane from one tile to the next, with every tile that reaches into it. */
  private COSDictionary tile(PDTilingPattern pattern, COSStream stream, int across, int down)
      throws IOException {
    if (across * down > MOST_LAYERS) {
      throw new IOException("a pattern whose tiles lie too close");
    }
    PDRectangle box = pattern.getBBox();
    float width = across == 1 ? box.getWidth() : Math.abs(pattern.getXStep());
    float height = down == 1 ? box.getHeight() : Math.abs(pattern.getYStep());
    COSDictionary forms = new COSDictionary();
    forms.setItem(TILE, form(stream));
    COSDictionary resources = new COSDictionary();
    resources.setItem(COSName.XOBJECT, forms);
    COSStream tile = new COSStream();
    tile.addAll(stream);
    tile.removeItem(COSName.FILTER);
    tile.removeItem(COSName.DECODE_PARMS);
    tile.setItem(COSName.RESOURCES, resources);
    tile.setItem(
        COSName.BBOX, new PDRectangle(box.getLowerLeftX(), box.getLowerLeftY(), width, height));
    try (OutputStream out = tile.createRawOutputStream()) {
      // The tile that begins here comes last and covers the others, as where they are painted in
      // rows from the lower left.
      for (int i = across * down - 1; i >= 0; i--) {
        String shifted =
            String.format(
                Locale.ROOT,
                "q 1 0 0 1 %f %f cm /Tile Do Q%n",
                -width * (i % across),
                -height * Math.floorDiv(i, across));
        out.write(shifted.getBytes(StandardCharsets.US_ASCII));
      }
    }
    return tile;
  }

  /** What a tile shows, as a form. */
  COSStream form(COSStream pattern) throws IOException {
    limits.beforeContent(pattern);
    COSStream form = new COSStream();
    form.setItem(COSName.SUBTYPE, COSName.FORM);
    form.setItem(COSName.BBOX, pattern.getDictionaryObject(COSName.BBOX));
    form.setItem(COSName.RESOURCES, pattern.getDictionaryObject(COSName.RESOURCES));
    try (InputStream content = pattern.createInputStream();
        OutputStream out = form.createRawOutputStream()) {
      content.transferTo(out);
    }
    return form;
  }
}
