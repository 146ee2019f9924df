package org.rightsdesk.documents.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightsdesk.documents.DocumentType;
import org.rightsdesk.documents.RefusalReason;
import org.rightsdesk.documents.canonical.CanonicalPage;
import org.rightsdesk.documents.canonical.Route;
import org.rightsdesk.documents.picture.PagePicture;
import org.rightsdesk.documents.picture.PngReader;

class TiffConversionTest {
  private final Conversions conversions;

  TiffConversionTest(@TempDir Path folder) {
    this.conversions = new Conversions(folder);
  }

  /** A white page whose upper left quarter is dark. */
  private static BufferedImage page(int width, int height, int type) {
    BufferedImage image = new BufferedImage(width, height, type);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, x < width / 2 && y < height / 2 ? 0xFF000000 : 0xFFFFFFFF);
      }
    }
    return image;
  }

  private static byte[] tiff(String compression, BufferedImage... pages) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (ImageOutputStream output = ImageIO.createImageOutputStream(file)) {
      writer.setOutput(output);
      ImageWriteParam parameters = writer.getDefaultWriteParam();
      parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      parameters.setCompressionType(compression);
      writer.prepareWriteSequence(null);
      for (BufferedImage page : pages) {
        writer.writeToSequence(new IIOImage(page, List.of(), null), parameters);
      }
      writer.endWriteSequence();
    } finally {
      writer.dispose();
    }
    return file.toByteArray();
  }

  private static PagePicture picture(Conversions.Outcome outcome, int number) throws IOException {
    CanonicalPage page = outcome.record().pages().get(number - 1);
    return PngReader.read(outcome.folder().resolve(page.picture()));
  }

  private static void assertDarkUpperLeft(PagePicture picture) {
    assertThat(picture.lightness(picture.width() / 4, picture.height() / 4)).isLessThan(40);
    assertThat(picture.lightness(picture.width() * 3 / 4, picture.height() / 4)).isGreaterThan(215);
    assertThat(picture.lightness(picture.width() / 4, picture.height() * 3 / 4)).isGreaterThan(215);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CCITT RLE", "CCITT T.4", "CCITT T.6", "LZW", "PackBits", "Deflate"})
  void scans_in_black_and_white_become_pages_whatever_packs_them(String compression)
      throws IOException {
    BufferedImage scan = page(1_240, 1_754, BufferedImage.TYPE_BYTE_BINARY);
    Conversions.Outcome outcome = conversions.convert(tiff(compression, scan, scan, scan));

    assertThat(outcome.record().type()).isEqualTo(DocumentType.TIFF);
    assertThat(outcome.record().route()).isEqualTo(Route.PICTURE);
    assertThat(outcome.record().pages()).hasSize(3);
    assertDarkUpperLeft(picture(outcome, 3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"LZW", "JPEG", "ZLib"})
  void colours_and_greys_keep_their_tones(String compression) throws IOException {
    for (int type : new int[] {BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_BYTE_GRAY}) {
      BufferedImage scan = page(320, 320, type);
      for (int x = 160; x < 320; x++) {
        for (int y = 160; y < 320; y++) {
          scan.setRGB(x, y, 0xFF808080);
        }
      }
      int stored = scan.getRaster().getSample(240, 240, 0);
      Conversions.Outcome outcome = conversions.convert(tiff(compression, scan));

      assertDarkUpperLeft(picture(outcome, 1));
      PagePicture picture = picture(outcome, 1);
      assertThat(picture.lightness(picture.width() * 3 / 4, picture.height() * 3 / 4))
          .isBetween(stored - 9, stored + 9);
      assertThat(outcome.record().pages().getFirst().jpegBlock() > 0)
          .isEqualTo(compression.equals("JPEG"));
    }
  }

  @Test
  void a_page_is_turned_upright_and_as_large_as_it_was_scanned() throws IOException {
    byte[] file = Tiffs.plain(4, 2, Optional.of(6), 72);
    file[Tiffs.PIXELS] = -1;
    Conversions.Outcome outcome = conversions.convert(file);
    CanonicalPage page = outcome.record().pages().getFirst();
    PagePicture picture = picture(outcome, 1);

    assertThat(page.width()).isEqualTo(2);
    assertThat(page.height()).isEqualTo(4);
    assertThat(picture.lightness(picture.width() - 1, 0)).isGreaterThan(150);
    assertThat(picture.lightness(0, 0)).isLessThan(50);
  }

  @Test
  void directories_in_a_ring_outside_the_file_or_with_two_sizes_are_refused() throws IOException {
    byte[] ring = Tiffs.plain(4, 2, Optional.empty(), 0);
    ByteBuffer.wrap(ring).putInt(Tiffs.NEXT, 8);
    byte[] outside = Tiffs.plain(4, 2, Optional.empty(), 0);
    ByteBuffer.wrap(outside).putInt(4, 0x7FFFFFF0);

    assertThat(conversions.convert(ring).refused()).isEqualTo(RefusalReason.DAMAGED);
    assertThat(conversions.convert(outside).refused()).isEqualTo(RefusalReason.DAMAGED);
    assertThat(conversions.convert(Tiffs.plain(60_000, 60_000, Optional.empty(), 0)).refused())
        .isEqualTo(RefusalReason.TOO_MANY_PIXELS);
  }
}
