package org.rightsdesk.documents.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightsdesk.documents.testing.OfficeFiles.paragraph;
import static org.rightsdesk.documents.testing.OfficeFiles.run;
import static org.rightsdesk.documents.testing.OfficeFiles.word;
import static org.rightsdesk.documents.testing.OfficeFiles.wordPart;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightsdesk.documents.DocumentType;
import org.rightsdesk.documents.RefusalReason;
import org.rightsdesk.documents.canonical.HiddenContent;
import org.rightsdesk.documents.canonical.Route;
import org.rightsdesk.documents.conversion.Conversions;
import org.rightsdesk.documents.testing.Metafiles;
import org.rightsdesk.documents.testing.OfficeFiles;

class WordDocumentTest {
  private static final String BY = " w:author=\"A. Officer\" w:date=\"2025-03-04T10:00:00Z\"";

  private final Conversions conversions;

  WordDocumentTest(@TempDir Path folder) {
    this.conversions = new Conversions(folder);
  }

  private String text(OfficeFiles file) throws IOException {
    return conversions.convert(file.bytes()).text();
  }

  @Test
  void a_letter_keeps_its_words_in_order_and_stays_text() throws IOException {
    Conversions.Outcome letter =
        conversions.convert(
            word(paragraph("Dear Ms Bennett,")
                    + "<w:p>"
                    + run("The damp")
                    + "<w:r><w:tab/><w:t>is</w:t><w:br/><w:t>mended.</w:t></w:r></w:p>"
                    + "<w:p/><w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>"
                    + run("first point")
                    + "</w:p>")
                .bytes());

    assertThat(letter.text())
        .isEqualTo("Dear Ms Bennett,\n\nThe damp\tis\nmended.\n\n- first point");
    assertThat(letter.record().type()).isEqualTo(DocumentType.WORD);
    assertThat(letter.record().route()).isEqualTo(Route.TEXT);
    assertThat(letter.record().pages()).hasSize(1);
  }

  @Test
  void changes_are_shown_with_who_made_them_and_when() throws IOException {
    assertThat(
            text(
                word(
                    "<w:p>"
                        + run("She ")
                        + "<w:ins"
                        + BY
                        + ">"
                        + run("often ")
                        + "</w:ins><w:ins"
                        + BY
                        + ">"
                        + run("rings")
                        + "</w:ins><w:del"
                        + BY
                        + "><w:r><w:delText> and shouts</w:delText></w:r></w:del>"
                        + "<w:moveFrom>"
                        + run(" twice")
                        + "</w:moveFrom></w:p>")))
        .isEqualTo(
            "She [inserted by A. Officer on 2025-03-04: often rings]"
                + "[deleted by A. Officer on 2025-03-04:  and shouts][moved away by somebody:"
                + "  twice]");
  }

  @Test
  void hidden_words_are_shown_as_such_whether_the_run_or_its_style_hides_them() throws IOException {
    String hides = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>one</w:t></w:r>";
    String doesNot = "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t> two </w:t></w:r>";
    String byStyle = "<w:r><w:rPr><w:rStyle w:val=\"B\"/></w:rPr><w:t>three</w:t></w:r>";
    String before =
        "<w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr>"
            + "<w:t> four</w:t></w:r>";
    String styles =
        "<w:style w:styleId=\"A\"><w:rPr><w:vanish/></w:rPr></w:style>"
            + "<w:style w:styleId=\"B\"><w:basedOn w:val=\"A\"/></w:style>"
            + "<w:style w:styleId=\"C\"><w:basedOn w:val=\"C\"/></w:style>";

    assertThat(
            text(
                word("<w:p>" + hides + doesNot + byStyle + before + "</w:p>")
                    .related("s", "styles", "styles.xml", wordPart("styles", styles))))
        .isEqualTo("[hidden: one] two [hidden: three] four");
  }

  @Test
  void comments_and_notes_stand_where_they_belong() throws IOException {
    assertThat(
            text(
                word("<w:p>"
                        + run("The report")
                        + "<w:r><w:commentReference w:id=\"7\"/></w:r>"
                        + "<w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>")
                    .related(
                        "c",
                        "comments",
                        "comments.xml",
                        wordPart(
                            "comments",
                            "<w:comment w:id=\"7\""
                                + BY
                                + ">"
                                + paragraph("Is he sure?")
                                + paragraph("Ask again.")
                                + "</w:comment>"))
                    .related(
                        "f",
                        "footnotes",
                        "footnotes.xml",
                        wordPart(
                            "footnotes",
                            "<w:footnote w:id=\"-1\"><w:p/></w:footnote><w:footnote w:id=\"1\">"
                                + paragraph("Of 3 May.")
                                + "</w:footnote>"))))
        .isEqualTo(
            "The report[comment by A. Officer on 2025-03-04: Is he sure? / Ask again.]"
                + "[footnote 1]\n\n[footnote 1] Of 3 May.");
  }

  private static String reference(String what, String rest) {
    return "<w:r><w:" + what + "Reference " + rest + "/></w:r>";
  }

  private static String note(String what, String id, String words) {
    return "<w:" + what + " w:id=\"" + id + "\">" + paragraph(words) + "</w:" + what + ">";
  }

  @Test
  void notes_are_numbered_in_the_order_of_the_text_as_the_document_numbers_them()
      throws IOException {
    OfficeFiles letter =
        word("<w:p>"
                + reference("footnote", "w:id=\"9\"")
                + reference("footnote", "w:id=\"4\" w:customMarkFollows=\"1\"")
                + reference("footnote", "w:id=\"2\"")
                + reference("endnote", "w:id=\"5\"")
                + reference("endnote", "w:id=\"3\"")
                + "</w:p>")
            .related(
                "f",
                "footnotes",
                "footnotes.xml",
                wordPart(
                    "footnotes",
                    note("footnote", "2", "second")
                        + note("footnote", "4", "starred")
                        + note("footnote", "7", "lost")
                        + note("footnote", "9", "first")))
            .related(
                "e",
                "endnotes",
                "endnotes.xml",
                wordPart("endnotes", note("endnote", "3", "ii") + note("endnote", "5", "i")))
            .related(
                "s",
                "settings",
                "settings.xml",
                wordPart(
                    "settings",
                    "<w:zoom/><w:footnotePr><w:pos/><w:numFmt w:val=\"upperLetter\"/>"
                        + "</w:footnotePr>"));

    assertThat(text(letter))
        .isEqualTo(
            "[footnote A][footnote with a mark of its own][footnote B][endnote i][endnote ii]"
                + "\n\n[footnote B] second\n\n[footnote with a mark of its own] starred"
                + "\n\n[footnote that nothing refers to] lost\n\n[footnote A] first"
                + "\n\n[endnote ii] ii\n\n[endnote i] i");
  }

  @Test
  void a_table_is_written_row_by_row_with_changed_and_hidden_rows_said_to_be() throws IOException {
    String nested = "<w:tbl><w:tr><w:tc>" + paragraph("in") + "</w:tc></w:tr></w:tbl>";
    assertThat(
            text(
                word(
                    paragraph("Before")
                        + "<w:tbl><w:tblPr/><w:tr><w:tc>"
                        + paragraph("Name")
                        + "</w:tc><w:tc>"
                        + paragraph("Amara")
                        + paragraph("Bennett")
                        + "</w:tc></w:tr><w:tr><w:trPr><w:hidden/><w:del"
                        + BY
                        + "/></w:trPr><w:tc>"
                        + nested
                        + "</w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>"
                        + paragraph("After"))))
        .isEqualTo(
            "Before\n\nName | Amara / Bennett\n"
                + "[hidden row][row deleted by A. Officer on 2025-03-04] | in |\n\nAfter");
  }

  @Test
  void pictures_are_taken_out_and_links_and_descriptions_are_shown() throws IOException {
    Conversions.Outcome outcome =
        conversions.convert(
            word("<w:p><w:r><w:drawing><wp:docPr xmlns:wp=\"wp\" descr=\"the wall\"/>"
                    + "<a:blip r:embed=\"i\"/></w:drawing></w:r>"
                    + "<w:hyperlink r:id=\"h\">"
                    + run("our page")
                    + "</w:hyperlink></w:p>")
                .media("i", "media/image1.png", new byte[] {1, 2, 3})
                .outside("h", "hyperlink", "https://example.org/?ref=77")
                .bytes());

    assertThat(outcome.text())
        .isEqualTo(
            "[description: the wall][picture: image1.png]our page"
                + " [link: https://example.org/?ref=77]");
    assertThat(outcome.record().inside()).hasSize(1);
    assertThat(outcome.record().inside().getFirst().name()).isEqualTo("image1.png");
    assertThat(outcome.inside(1)).containsExactly(1, 2, 3);
  }

  private static String point(int list, int depth, String words) {
    return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\""
        + depth
        + "\"/><w:numId w:val=\""
        + list
        + "\"/></w:numPr></w:pPr>"
        + run(words)
        + "</w:p>";
  }

  private static String level(int depth, String format, String pattern) {
    return "<w:lvl w:ilvl=\""
        + depth
        + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\""
        + format
        + "\"/><w:lvlText w:val=\""
        + pattern
        + "\"/></w:lvl>";
  }

  @Test
  void the_points_of_lists_are_numbered_as_the_document_has_them() throws IOException {
    String numbering =
        "<w:abstractNum w:abstractNumId=\"5\">"
            + level(0, "decimal", "%1.")
            + level(1, "lowerLetter", "%1.%2)")
            + level(2, "upperRoman", "%3")
            + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"5\"/></w:num>";
    String styles =
        "<w:style w:styleId=\"L\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>"
            + "</w:style>";
    assertThat(
            text(
                word(point(1, 0, "a")
                        + point(1, 1, "b")
                        + point(1, 1, "c")
                        + point(1, 2, "d")
                        + "<w:p><w:pPr><w:pStyle w:val=\"L\"/></w:pPr>"
                        + run("e")
                        + "</w:p>"
                        + point(1, 1, "f")
                        + point(0, 0, "g")
                        + point(9, 0, "h"))
                    .related("n", "numbering", "numbering.xml", wordPart("numbering", numbering))
                    .related("s", "styles", "styles.xml", wordPart("styles", styles))))
        .isEqualTo("1. a\n\n1.a) b\n\n1.b) c\n\nI d\n\n2. e\n\n2.a) f\n\ng\n\n- h");
  }

  @Test
  void of_a_chart_the_words_are_told() throws IOException {
    assertThat(
            text(
                word("<w:p><w:r><w:drawing><c:chart xmlns:c=\"c\" r:id=\"g\"/></w:drawing></w:r></w:p>")
                    .related(
                        "g",
                        "chart",
                        "charts/chart1.xml",
                        "<chart><title><p><r><t>Ar</t></r><r><t>rears</t></r></p></title>"
                            + "<pt><v>Bennett</v></pt><pt><v>312</v></pt></chart>")))
        .isEqualTo("[a drawing, not shown here: Arrears / Bennett / 312]");
  }

  @Test
  void a_link_is_shown_where_its_words_are_only_its_end() throws IOException {
    assertThat(
            text(
                word("<w:p><w:hyperlink r:id=\"h\"><w:r><w:t>lee</w:t></w:r></w:hyperlink></w:p>")
                    .outside("h", "hyperlink", "https://example.org/lee")))
        .isEqualTo("lee [link: https://example.org/lee]");
  }

  @Test
  void a_link_on_a_part_of_a_word_leaves_the_word_whole() throws IOException {
    assertThat(
            text(
                word("<w:p><w:hyperlink r:id=\"h\">"
                        + run("Ben")
                        + "</w:hyperlink>"
                        + run("ne")
                        + run("tt, Amara")
                        + "</w:p>")
                    .outside("h", "hyperlink", "https://example.org/77")))
        .isEqualTo("Bennett [link: https://example.org/77], Amara");
  }

  @Test
  void symbols_are_shown_by_their_letter_or_what_they_are() throws IOException {
    assertThat(
            text(
                word(
                    "<w:p><w:r><w:sym w:font=\"Arial\" w:char=\"00DA\"/>"
                        + "<w:sym w:font=\"Symbol\" w:char=\"F061\"/>"
                        + "<w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/>"
                        + "<w:sym w:font=\"Wingdings 2\" w:char=\"F052\"/>"
                        + "<w:sym w:font=\"Arial\" w:char=\"F0DA\"/>"
                        + "<w:sym w:font=\"Arial\" w:char=\"D800\"/>"
                        + "<w:sym/></w:r></w:p>")))
        .isEqualTo("Úα[ticked box][ticked box][symbol F0DA][symbol D800][symbol ]");
  }

  @Test
  void the_symbols_of_a_run_in_a_font_of_symbols_are_shown_likewise() throws IOException {
    assertThat(
            text(
                word(
                    "<w:p><w:r><w:rPr><w:rFonts w:ascii=\"Wingdings\"/></w:rPr>"
                        + "<w:t>\uF0FE\uF020</w:t></w:r>"
                        + "<w:r><w:rPr><w:rFonts w:hAnsi=\"Symbol\"/></w:rPr>"
                        + "<w:t>\uF061</w:t></w:r></w:p>")))
        .isEqualTo("[ticked box][symbol F020]α");
  }

  @Test
  void what_an_old_drawing_writes_or_says_of_itself_is_shown() throws IOException {
    assertThat(
            text(
                word(
                    "<w:p><w:r><w:pict><v:shape xmlns:v=\"v\" alt=\"Plan of&#10;14 Elm Road\">"
                        + "<v:textpath on=\"t\" string=\"CONFIDENTIAL\"/></v:shape></w:pict>"
                        + "</w:r></w:p>")))
        .isEqualTo("[description: Plan of 14 Elm Road][drawn words: CONFIDENTIAL]");
  }

  @Test
  void the_words_of_a_picture_of_drawing_commands_are_told() throws IOException {
    String picture = "<w:p><w:r><w:drawing><a:blip r:embed=\"m\"/></w:drawing></w:r></w:p>";
    byte[] words = new Metafiles().words(0, 0, "Arrears").words(0, 20, "Bennett").bytes();

    assertThat(text(word(picture).media("m", "media/image1.EMF", words)))
        .isEqualTo("[picture: image1.EMF: Arrears / Bennett]");
    assertThat(text(word(picture).media("m", "media/image1.png", words)))
        .isEqualTo("[picture: image1.png]");
  }

  private static String field(String data) {
    return "<w:r><w:fldChar><w:ffData><w:name w:val=\"f\"/>"
        + data
        + "</w:ffData></w:fldChar></w:r>";
  }

  @Test
  void what_is_chosen_in_an_old_form_is_shown() throws IOException {
    String entries = "<w:listEntry w:val=\"House\"/><w:listEntry w:val=\"Flat\"/>";
    assertThat(
            text(
                word(
                    "<w:p>"
                        + field("<w:checkBox><w:default w:val=\"0\"/><w:checked/></w:checkBox>")
                        + field("<w:checkBox><w:default/><w:checked w:val=\"0\"/></w:checkBox>")
                        + field("<w:ddList><w:result w:val=\"1\"/>" + entries + "</w:ddList>")
                        + field("<w:ddList><w:result w:val=\"7\"/>" + entries + "</w:ddList>")
                        + field("<w:textInput><w:default w:val=\"x\"/></w:textInput>")
                        + "</w:p>")))
        .isEqualTo("[ticked box][empty box]Flat");
  }

  @Test
  void a_text_box_is_read_once_and_headers_and_footers_once_for_all_pages() throws IOException {
    String box = "<w:txbxContent>" + paragraph("boxed") + "</w:txbxContent>";
    assertThat(
            text(
                word("<w:p><w:r><mc:AlternateContent xmlns:mc=\"mc\"><mc:Choice><w:drawing>"
                        + box
                        + "</w:drawing></mc:Choice><mc:Fallback><w:pict>"
                        + box
                        + "</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>")
                    .related("h", "header", "header1.xml", wordPart("hdr", paragraph("Private")))
                    .related("e", "footer", "footer1.xml", wordPart("ftr", "<w:p/>"))))
        .isEqualTo("[header of its pages]\n\nPrivate\n\n[end of the header]\n\n[text box: boxed]");
  }

  @Test
  void what_the_document_says_of_itself_is_told_to_the_officer_only() throws IOException {
    Conversions.Outcome outcome =
        conversions.convert(word(paragraph("Hello")).property("creator", "Keith Porter").bytes());

    assertThat(outcome.words()).isEqualTo("Hello");
    assertThat(outcome.record().pages().getFirst().hidden())
        .containsExactly(new HiddenContent(HiddenContent.Kind.PROPERTY, "creator: Keith Porter"));
  }

  @Test
  void a_document_that_tries_to_read_other_files_is_refused() throws IOException {
    for (String type :
        new String[] {
          "<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>", "<!DOCTYPE d>"
        }) {
      OfficeFiles file = word("");
      file.part("document.xml", type + wordPart("document", paragraph("&amp;")));
      assertThat(conversions.convert(file.bytes()).refused()).isEqualTo(RefusalReason.DAMAGED);
    }
  }

  @Test
  void a_document_that_is_not_whole_is_refused_and_one_nested_too_deeply_too() throws IOException {
    OfficeFiles cut = word("");
    cut.part("document.xml", "<w:document xmlns:w=\"w\"><w:body><w:p>");
    assertThat(conversions.convert(cut.bytes()).refused()).isEqualTo(RefusalReason.DAMAGED);
    assertThat(
            conversions
                .convert(word("<w:sdt>".repeat(9_000) + "</w:sdt>".repeat(9_000)).bytes())
                .refused())
        .isIn(RefusalReason.TOO_DEEP, RefusalReason.DAMAGED);
  }

  @Test
  void a_document_with_more_files_in_it_than_there_is_room_for_is_refused() throws IOException {
    byte[] file = word(paragraph("Hello")).media("i", "media/image1.png", new byte[] {1}).bytes();

    assertThat(conversions.convert(file, 1).record().inside()).hasSize(1);
    assertThat(conversions.convert(file, 0).refused()).isEqualTo(RefusalReason.TOO_MANY_FILES);
  }
}
