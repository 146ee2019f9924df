package org.rightsdesk.documents.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightsdesk.documents.canonical.Box;
import org.rightsdesk.documents.canonical.PictureKind;
import org.rightsdesk.documents.font.BundledFont;
import org.rightsdesk.documents.output.DocumentWriter;
import org.rightsdesk.documents.output.PageContent;
import org.rightsdesk.documents.output.PageItem;
import org.rightsdesk.documents.picture.EncodedPicture;
import org.rightsdesk.documents.picture.PagePicture;
import org.rightsdesk.documents.picture.PictureEncoder;
import org.rightsdesk.documents.picture.PixelArea;
import org.rightsdesk.documents.redaction.LayerWord;
import org.rightsdesk.documents.redaction.Panel;
import org.rightsdesk.documents.structure.ElementKind;
import org.rightsdesk.documents.structure.ElementPath;

/** Each fault is planted in a file that is otherwise right. */
class VerifierTest {
  private static final Panel PANEL = new Panel(1, 20, 20, 40, 12, "third-party");
  private static final LayerWord OPEN = new LayerWord("open", new Box(20, 50, 30, 12), 1);

  private final Path folder;

  VerifierTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static PageContent page(PictureKind kind, boolean burned, List<LayerWord> words) {
    int channels = kind == PictureKind.COLOUR ? 3 : 1;
    byte[] samples = new byte[200 * 200 * channels];
    Arrays.fill(samples, (byte) 0xFF);
    PagePicture picture = new PagePicture(200, 200, kind, samples);
    if (burned) {
      picture.blacken(PixelArea.around(PANEL.box(), 2, 2));
    }
    return new PageContent(
        100,
        100,
        List.of(
            new PageItem.Picture(PictureEncoder.encode(picture), 100, 100),
            new PageItem.LayerText(words)));
  }

  private Path written(PageContent page) throws IOException {
    Path file = folder.resolve("file.pdf");
    try (DocumentWriter writer = new DocumentWriter(file, "Title")) {
      writer.add(page);
      writer.finish();
    }
    return file;
  }

  private static PageContent good() {
    return page(PictureKind.TEXT, true, List.of(OPEN));
  }

  private static List<String> faults(Path file, PageContent meant) throws IOException {
    return Verifier.faults(file, List.of(ExpectedPage.of(meant, List.of(PANEL))));
  }

  /** The faults of a good file in which some text is replaced by other text. */
  private List<String> faultsWith(String text, String other) throws IOException {
    Path file = written(good());
    String content = Files.readString(file, StandardCharsets.ISO_8859_1);
    assertThat(content).contains(text);
    Files.writeString(file, content.replace(text, other), StandardCharsets.ISO_8859_1);
    return faults(file, good());
  }

  @Test
  void a_file_as_it_was_meant_has_no_faults() throws IOException {
    for (PictureKind kind : PictureKind.values()) {
      PageContent page = page(kind, true, List.of(OPEN));
      assertThat(faults(written(page), page)).isEmpty();
    }
  }

  @Test
  void a_panel_that_is_not_black_is_a_fault_in_every_kind_of_picture() throws IOException {
    for (PictureKind kind : PictureKind.values()) {
      PageContent page = page(kind, false, List.of(OPEN));
      assertThat(faults(written(page), page))
          .containsExactly("Page 1: a panel is not black in the picture.");
    }
  }

  @Test
  void a_word_under_a_panel_is_a_fault() throws IOException {
    LayerWord under = new LayerWord("secret", new Box(22, 20, 30, 12), 0);
    PageContent page = page(PictureKind.TEXT, true, List.of(under, OPEN));
    assertThat(faults(written(page), page))
        .containsExactly("Page 1: a word of the text layer lies under a panel.");
  }

  @Test
  void a_long_word_that_runs_down_the_page_beside_a_panel_is_no_fault() throws IOException {
    LayerWord beside = new LayerWord("a".repeat(120), new Box(12, 0, 5, 52), 0);
    PageContent page = page(PictureKind.TEXT, true, List.of(beside, OPEN));
    assertThat(faults(written(page), page)).isEmpty();
  }

  @Test
  void the_middle_of_a_tall_word_under_a_panel_is_a_fault() throws IOException {
    LayerWord across = new LayerWord("secret", new Box(30, -14, 10, 84), 0);
    PageContent page = page(PictureKind.TEXT, true, List.of(across, OPEN));
    assertThat(faults(written(page), page))
        .containsExactly("Page 1: a word of the text layer lies under a panel.");
  }

  @Test
  void a_word_too_many_is_a_fault() throws IOException {
    LayerWord more = new LayerWord("more", new Box(20, 70, 30, 12), 2);
    Path file = written(page(PictureKind.TEXT, true, List.of(OPEN, more)));
    assertThat(faults(file, good())).isNotEmpty();
  }

  @Test
  void bytes_before_the_header_after_the_end_and_between_objects_are_faults() throws IOException {
    assertThat(faultsWith("%PDF-1.7", " %PDF-1.7")).isNotEmpty();
    assertThat(faultsWith("%%EOF\n", "%%EOF\n%")).isNotEmpty();
    assertThat(faultsWith("endobj\n2 0 obj", "endobj\n%x\n2 0 obj")).isNotEmpty();
    assertThat(faultsWith("\nendstream", "x\nendstream")).isNotEmpty();
  }

  @Test
  void a_second_revision_is_a_fault() throws IOException {
    assertThat(faultsWith("%%EOF\n", "%%EOF\n1 0 obj\nnull\nendobj\n%%EOF\n")).isNotEmpty();
  }

  @Test
  void a_key_that_is_not_on_the_list_is_a_fault() throws IOException {
    assertThat(faultsWith("/Lang (en-GB)", "/Land (en-GB)")).isNotEmpty();
    assertThat(faultsWith("/Tabs /S", "/AAAA /S")).isNotEmpty();
  }

  @Test
  void an_element_that_we_never_write_is_a_fault() throws IOException {
    assertThat(faultsWith("/S /P ", "/S /X "))
        .containsExactly("The file as a whole: an element of the structure is not on the list.");
    PageContent table =
        new PageContent(
            100,
            100,
            List.of(
                cell("Rent", ElementKind.COLUMN_HEADER, 0, 0),
                cell("Name", ElementKind.COLUMN_HEADER, 0, 1),
                cell("90", ElementKind.ROW_HEADER, 1, 0)));
    Path file = written(table);
    assertThat(Verifier.faults(file, List.of(ExpectedPage.of(table, List.of())))).isEmpty();
    String content = Files.readString(file, StandardCharsets.ISO_8859_1);
    for (String part : List.of("/S /TH", "/Scope /Row", "/O /Table", "/ColSpan 2")) {
      String other = part.replaceAll(".$", "/");
      assertThat(content).contains(part);
      Files.writeString(file, content.replace(part, other), StandardCharsets.ISO_8859_1);
      assertThat(Verifier.faults(file, List.of(ExpectedPage.of(table, List.of()))))
          .as(part)
          .isNotEmpty();
    }
  }

  private static PageItem cell(String text, ElementKind kind, int row, int column) {
    ElementPath path =
        ElementPath.of(ElementKind.TABLE, 1).with(ElementKind.ROW, row).with(kind, column);
    return new PageItem.ShownText(
        text, false, 20.0 + 40 * column, 20 + 20 * row, BundledFont.SANS, 10, path);
  }

  @Test
  void an_object_that_nothing_needs_is_a_fault() throws IOException {
    assertThat(faultsWith("/Metadata ", "/Lang ")).isNotEmpty();
  }

  /** The faults of a file whose JPEG has some bytes in place of others, or more at its end. */
  private List<String> faultsOfJpeg(UnaryOperator<String> change) throws IOException {
    PageContent good = page(PictureKind.COLOUR, true, List.of(OPEN));
    EncodedPicture picture = ((PageItem.Picture) good.items().getFirst()).picture();
    String changed = change.apply(new String(picture.bytes(), StandardCharsets.ISO_8859_1));
    EncodedPicture other =
        new EncodedPicture(
            picture.width(),
            picture.height(),
            picture.kind(),
            changed.getBytes(StandardCharsets.ISO_8859_1));
    List<PageItem> items =
        List.of(new PageItem.Picture(other, 100, 100), new PageItem.LayerText(List.of(OPEN)));
    return faults(written(new PageContent(100, 100, items)), good);
  }

  @Test
  void whatever_holds_no_pixels_in_a_JPEG_is_a_fault() throws IOException {
    assertThat(faultsOfJpeg(jpeg -> jpeg)).isEmpty();
    String start = "\u00FF\u00D8";
    String comment = "\u00FF\u00FE\0\u0008secret";
    String profile = "\u00FF\u00E1\0\u0008secret";
    assertThat(faultsOfJpeg(jpeg -> jpeg.replaceFirst(start, start + comment))).hasSize(1);
    assertThat(faultsOfJpeg(jpeg -> jpeg.replaceFirst(start, start + profile))).hasSize(1);
    assertThat(faultsOfJpeg(jpeg -> jpeg + "secret")).hasSize(1);
    assertThat(faultsOfJpeg(jpeg -> jpeg + jpeg)).hasSize(1);
    assertThat(faultsOfJpeg(jpeg -> jpeg.replaceFirst("\u00FF\u00D3", "\u00FF\u00D5"))).hasSize(1);
  }
}
