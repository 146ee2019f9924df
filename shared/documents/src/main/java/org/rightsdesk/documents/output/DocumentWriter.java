package org.rightsdesk.documents.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.rightsdesk.documents.font.BundledFont;
import org.rightsdesk.documents.picture.EncodedPicture;
import org.rightsdesk.documents.shaping.GlyphRun;

/**
 * Writes one tagged PDF, page by page.
 *
 * <p>Nothing of any other file comes into it but pixels and the words handed over here.
 */
public final class DocumentWriter implements AutoCloseable {
  private static final String LANGUAGE = "en-GB";

  private final PdfFile file;
  private final String title;
  private final StructureTree tree = new StructureTree();
  private final BlankFont blank = new BlankFont();
  private final Map<BundledFont, EmbeddedFont> fonts = new EnumMap<>(BundledFont.class);
  private final Map<BundledFont, Integer> fontNumbers = new EnumMap<>(BundledFont.class);
  private final List<Integer> pages = new ArrayList<>();
  private final Bookmarks bookmarks = new Bookmarks();
  private final int catalogue;
  private final int pageTree;
  private OptionalInt blankNumber = OptionalInt.empty();
  private OpenElements open;

  /** Begins a file. */
  public DocumentWriter(Path target, String title) throws IOException {
    this.file = new PdfFile(target);
    this.title = title;
    this.catalogue = file.reserve();
    this.pageTree = file.reserve();
    this.open = new OpenElements(tree.root());
  }

  /** Begins a part of the document, with a bookmark to its first page, which comes next. */
  public void beginSection(String bookmark) {
    open = new OpenElements(tree.root().add("Sect"));
    bookmarks.add(bookmark, pages.size());
  }

  /** How many pages are written. */
  public int pageCount() {
    return pages.size();
  }

  /** Adds a page. */
  public void add(PageContent page) throws IOException {
    int number = file.reserve();
    int content = file.reserve();
    int inTree = tree.beginPage(number);
    pages.add(number);
    PageResources resources = new PageResources();
    PageMarks marks = new PageMarks(tree, open);
    StringBuilder operators = new StringBuilder();
    for (PageItem item : page.items()) {
      switch (item) {
        case PageItem.Picture picture -> operators.append(picture(picture, page, resources));
        case PageItem.LayerText layer -> {
          resources.font("F0", blankNumber());
          operators.append(LayerOperators.of(layer, page.height(), marks, blank));
        }
        case PageItem.ShownText text -> operators.append(shown(text, page, marks, resources));
        case PageItem.Rule rule -> operators.append(rule(rule, page));
      }
    }
    file.stream(content, "/Filter /FlateDecode", PdfSyntax.deflated(PdfSyntax.latin(operators)));
    file.object(
        number,
        "<</Type /Page /Parent "
            + PdfSyntax.reference(pageTree)
            + " /MediaBox [0 0 "
            + PdfSyntax.number(page.width())
            + " "
            + PdfSyntax.number(page.height())
            + "] /Resources <<"
            + resources.entries()
            + ">> /Contents "
            + PdfSyntax.reference(content)
            + " /StructParents "
            + inTree
            + " /Tabs /S>>");
  }

  /** Ends the file. */
  public void finish() throws IOException {
    if (blankNumber.isPresent()) {
      blank.write(file, blankNumber.getAsInt());
    }
    for (Map.Entry<BundledFont, EmbeddedFont> font : fonts.entrySet()) {
      font.getValue().write(file, fontNumbers.getOrDefault(font.getKey(), 0));
    }
    StringBuilder kids = new StringBuilder();
    pages.forEach(page -> kids.append(PdfSyntax.reference(page)).append(' '));
    file.object(pageTree, "<</Type /Pages /Count " + pages.size() + " /Kids [" + kids + "]>>");
    int structure = file.reserve();
    tree.write(file, structure);
    int metadata = file.reserve();
    file.stream(
        metadata,
        "/Type /Metadata /Subtype /XML",
        Metadata.of(title, LANGUAGE).getBytes(StandardCharsets.UTF_8));
    String outlines = bookmarks.write(file, pages);
    int information = file.reserve();
    file.object(information, "<</Title " + PdfSyntax.text(title) + ">>");
    file.object(
        catalogue,
        "<</Type /Catalog /Pages "
            + PdfSyntax.reference(pageTree)
            + " /Lang ("
            + LANGUAGE
            + ") /MarkInfo <</Marked true>> /ViewerPreferences <</DisplayDocTitle true>>"
            + " /StructTreeRoot "
            + PdfSyntax.reference(structure)
            + " /Metadata "
            + PdfSyntax.reference(metadata)
            + outlines
            + ">>");
    file.finish(catalogue, information);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private int blankNumber() {
    if (blankNumber.isEmpty()) {
      blankNumber = OptionalInt.of(file.reserve());
    }
    return blankNumber.getAsInt();
  }

  private String picture(PageItem.Picture item, PageContent page, PageResources resources)
      throws IOException {
    EncodedPicture picture = item.picture();
    int number = file.reserve();
    String encoding =
        switch (picture.kind()) {
          case TEXT -> " /ColorSpace /DeviceGray /BitsPerComponent 4 /Filter /FlateDecode";
          case GREY_PHOTOGRAPH -> " /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode";
          case COLOUR -> " /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode";
        };
    file.stream(
        number,
        "/Type /XObject /Subtype /Image /Width "
            + picture.width()
            + " /Height "
            + picture.height()
            + encoding,
        picture.bytes());
    resources.image("Im0", number);
    return "/Artifact BMC\nq\n"
        + PdfSyntax.number(item.width())
        + " 0 0 "
        + PdfSyntax.number(item.height())
        + " 0 "
        + PdfSyntax.number(page.height() - item.height())
        + " cm\n/Im0 Do\nQ\nEMC\n";
  }

  private String shown(
      PageItem.ShownText text, PageContent page, PageMarks marks, PageResources resources) {
    StringBuilder operators = new StringBuilder(marks.begin(text.element())).append("BT\n");
    double x = text.x();
    for (GlyphRun run : text.runs()) {
      EmbeddedFont font = fonts.computeIfAbsent(run.font(), EmbeddedFont::new);
      int number = fontNumbers.computeIfAbsent(run.font(), unused -> file.reserve());
      String name = "F" + run.font().postScriptName().replace("-", "");
      resources.font(name, number);
      String show =
          "/"
              + name
              + " "
              + PdfSyntax.number(text.size())
              + " Tf\n1 0 0 1 "
              + PdfSyntax.number(x)
              + " "
              + PdfSyntax.number(page.height() - text.baseline())
              + " Tm\n<"
              + font.encode(run)
              + "> Tj\n";
      operators.append(run.rightToLeft() ? "/ReversedChars BMC\n" + show + "EMC\n" : show);
      x += run.width(text.size());
    }
    return operators.append("ET\nEMC\n").toString();
  }

  private static String rule(PageItem.Rule rule, PageContent page) {
    return "/Artifact BMC\n"
        + PdfSyntax.number(rule.x())
        + " "
        + PdfSyntax.number(page.height() - rule.y())
        + " "
        + PdfSyntax.number(rule.width())
        + " 0.5 re\nf\nEMC\n";
  }
}
