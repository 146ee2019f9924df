package org.rightsdesk.documents.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightsdesk.documents.testing.OfficeFiles.paragraph;
import static org.rightsdesk.documents.testing.OfficeFiles.run;
import static org.rightsdesk.documents.testing.OfficeFiles.sheet;
import static org.rightsdesk.documents.testing.OfficeFiles.word;
import static org.rightsdesk.documents.testing.OfficeFiles.wordPart;
import static org.rightsdesk.documents.testing.OfficeFiles.workbook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rightsdesk.documents.testing.Bundles;
import org.rightsdesk.documents.testing.ExternalTools;
import org.rightsdesk.documents.testing.PdfUa;

/** What a screen reader is told of records whose words stay text (channel 38). */
class TaggedTextTest {
  private final Bundles bundles;

  TaggedTextTest(@TempDir Path folder) {
    this.bundles = new Bundles(folder);
  }

  private static boolean isSecret(String word) {
    return word.startsWith("Quill") || word.startsWith("Featherstone");
  }

  @BeforeEach
  void a_second_reader_is_there() {
    ExternalTools.require("pdfinfo");
  }

  /** The elements of the record, each with its words, as poppler reads them. */
  private String tree(byte[] file) throws IOException {
    return tree(bundle(file, Bundles.USUAL_LIMIT).getFirst(), 1);
  }

  private List<Path> bundle(byte[] file, VolumeLimit limit) throws IOException {
    return bundles.of("A. Resident", file, TaggedTextTest::isSecret, limit);
  }

  private static String tree(Path bundle, int from) throws IOException {
    assertThat(PdfUa.faults(bundle)).isEmpty();
    String whole = ExternalTools.succeed("pdfinfo", "-struct-text", bundle.toString());
    String start = "\"Record 1, page " + from + "\"\n";
    return whole
        .substring(whole.indexOf(start) + start.length())
        .replaceAll("(?s)  Sect.*", "")
        .replaceAll(" \\((block|inline)\\)", "")
        .replaceAll("(?m)^    ", "")
        .replaceAll(":?\\s+/(Scope|ColSpan) /?", " ")
        .replaceAll("\\s*\\n\\s*\"", " \"")
        .replaceAll("\" \"", " ");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void headings_lists_tables_and_quotes_of_a_page_are_told_as_such() throws IOException {
    String page =
        """
        <html><body><h2>Flat 2</h2><p>Damp, says Quill.<ul><li>wash<ul><li>twice</ul><li>Quill</ul>
        <h4>Visits of Quill</h4><table><tr><th>Day<th>Who<tr><th>3 May<td>Quill Ash<tr><td><td>me
        </table><h2>Mail</h2><blockquote><p>one<p>two</blockquote><p>end</body></html>
        """;

    assertThat(tree(bytes(page)))
        .isEqualTo(
            """
            H2 "Flat 2"
            P "Damp, says [redacted]"
            L
              LI
                Lbl "-"
                LBody "wash"
                  L
                    LI
                      Lbl "-"
                      LBody "twice"
              LI
                Lbl "-"
                LBody "[redacted]"
            H3 "Visits of [redacted]"
            Table
              TR
                TH Column "Day"
                TH Column "Who"
              TR
                TH Row "3 May"
                TD "[redacted] Ash"
              TR
                TD
                TD "me"
            H2 "Mail"
            BlockQuote
              P "one"
              P "two"
            P "end"
            """);
  }

  @Test
  void numbers_of_points_are_labels_and_cells_over_several_columns_are_told_as_such()
      throws IOException {
    String page =
        """
        <html><body><ol start=3><li>wash<ol type=a><li>Quill</ol><li>dry</ol>
        <table><tr><th colspan=2>Quill<th>Since<tr><td rowspan=2>Ash<td>Jo<td>May
        <tr><td colspan=2>Quill</table></body></html>
        """;

    assertThat(tree(bytes(page)))
        .isEqualTo(
            """
            L
              LI
                Lbl "3."
                LBody "wash"
                  L
                    LI
                      Lbl "a."
                      LBody "[redacted]"
              LI
                Lbl "4."
                LBody "dry"
            Table
              TR
                TH Column 2 "[redacted]"
                TH Column "Since"
              TR
                TD "Ash"
                TD "Jo"
                TD "May"
              TR
                TD
                TD 2 "[redacted]"
            """);
  }

  @Test
  void a_Word_document_keeps_its_headings_lists_and_tables() throws IOException {
    String styles =
        "<w:style w:styleId=\"T\"><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style>"
            + "<w:style w:styleId=\"U\"><w:basedOn w:val=\"T\"/></w:style>";
    String numbering =
        "<w:abstractNum w:abstractNumId=\"7\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"decimal\"/>"
            + "<w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum>"
            + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num>";
    String point = "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>";
    String header = "<w:trPr><w:tblHeader/></w:trPr>";
    byte[] file =
        word(styled("U", "Quill")
                + styled("", "text")
                + point
                + run("first")
                + "</w:p>"
                + point
                + run("Quill")
                + "</w:p><w:tbl><w:tr>"
                + header
                + cells("Name", "Since")
                + "</w:tr><w:tr>"
                + cells("Quill", "May")
                + "</w:tr></w:tbl><w:tbl><w:tr>"
                + cells("Quill", "other")
                + "</w:tr></w:tbl>")
            .related("s", "styles", "styles.xml", wordPart("styles", styles))
            .related("n", "numbering", "numbering.xml", wordPart("numbering", numbering))
            .bytes();

    assertThat(tree(file))
        .isEqualTo(
            """
            H2 "[redacted]"
            P "text"
            L
              LI
                Lbl "1."
                LBody "first"
              LI
                Lbl "2."
                LBody "[redacted]"
            Table
              TR
                TH Column "Name"
                TH Column "Since"
              TR
                TD "[redacted]"
                TD "May"
            Table
              TR
                TD "[redacted]"
                TD "other"
            """);
  }

  private static String styled(String style, String words) {
    return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>" + run(words) + "</w:p>";
  }

  private static String cells(String... words) {
    StringBuilder cells = new StringBuilder();
    for (String one : words) {
      cells.append("<w:tc>").append(paragraph(one)).append("</w:tc>");
    }
    return cells.toString();
  }

  @Test
  void each_sheet_of_a_workbook_is_a_table_under_its_name() throws IOException {
    String row = "<row><c t=\"str\"><v>%s</v></c></row>";
    byte[] file =
        workbook(
                "<sheets><sheet name=\"Rents\" r:id=\"a\"/><sheet name=\"Two\" r:id=\"b\"/></sheets>")
            .related(
                "a",
                "worksheet",
                "worksheets/sheet1.xml",
                sheet(
                    "<sheetData>"
                        + row.formatted("Quill")
                        + "<row><c t=\"str\"><v>a</v></c><c r=\"C2\" t=\"str\"><v>c</v></c></row>"
                        + "</sheetData>"))
            .related(
                "b",
                "worksheet",
                "worksheets/sheet2.xml",
                sheet("<sheetData>" + row.formatted("b") + "</sheetData>"))
            .bytes();

    assertThat(tree(file))
        .isEqualTo(
            """
            H2 "Sheet: Rents"
            Table
              TR
                TH Row "1"
                TD 3 "[redacted]"
              TR
                TH Row "2"
                TD "a"
                TD
                TD "c"
            H2 "Sheet: Two"
            Table
              TR
                TH Row "1"
                TD "b"
            """);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\"',
      value = {
        "Name,Since,Rent / Ash,1 May 2026,96.40 / Jo,2020-01-31,£101 | true",
        "Name,Address 1,Seen / Ash,Flat 2,10:30 am / Jo,Flat 3,3rd Feb | true",
        "Name,Town,Role / Ash,Leeds,tenant / Jo,Leeds,guest | false",
        "Name,Town,Role / Ash,,tenant / Jo,Leeds,guest | false",
        "Ash,1 May 2026,rent / Jo,2 May 2026,rent / Al,3 May 2026,rent | false",
        "Ash,,96.40 / Jo,,101 / Al,,88 | false",
        "Name,,Rent / Ash,x,96.40 / Jo,y,101 | false",
        "Name,2026-03-14T09:58:00Z,Rent / Ash,x,GBP 9 / Jo,y,5 EUR | false",
        "Name,-,Rent / Ash,x,9 / Jo,y,5 | false"
      },
      delimiter = '|')
  void the_first_row_of_a_table_of_text_names_its_columns_only_if_it_looks_like_it(
      String rows, boolean named) throws IOException {
    String tree = tree(bytes(rows.replace(" / ", "\n")));

    assertThat(tree.lines().filter(line -> line.startsWith("    TH Column")))
        .hasSize(named ? 3 : 0);
    assertThat(tree.lines().filter(line -> line.startsWith("    TD"))).hasSize(named ? 6 : 9);
  }

  @Test
  void a_mail_tells_what_it_quotes() throws IOException {
    String mail =
        """
        Message-ID: <1@a.example>
        From: a@example.org
        Subject: Noise

        Yes.

        > Is it loud?
        > Quill
        >
        >> At night.

        Jo
        """;

    assertThat(tree(bytes(mail)))
        .endsWith(
            """
            P "Yes."
            BlockQuote
              P "> Is it loud? > [redacted] >"
              BlockQuote
                P ">> At night."
            P "Jo"
            """);
  }

  @Test
  void a_table_goes_on_over_pages_and_so_does_a_cell() throws IOException {
    StringBuilder page = new StringBuilder("<html><table><tr><th>Name<th>Said");
    for (int row = 1; row <= 60; row++) {
      page.append("<tr><td>Quill<td>row ").append(row);
    }
    page.append("<tr><td>Ash<td>").append("on and on ".repeat(1500)).append("stop");
    page.append("<tr><td>last<td>one</table>");

    String tree = tree(bytes(page.toString()));

    assertThat(tree.lines().filter("Table"::equals)).hasSize(1);
    assertThat(tree.lines().filter("  TR"::equals)).hasSize(63);
    assertThat(tree.lines().filter(line -> line.startsWith("    TH"))).hasSize(2);
    assertThat(tree.lines().filter(line -> line.startsWith("    TD"))).hasSize(124);
    assertThat(tree).contains("\"row 60\"").containsPattern("TD \"on and on [^\"]{14000,} stop\"");
  }

  /** Poppler's tree has words read from right to left as they stand on the page. */
  @Test
  void a_row_read_from_right_to_left_keeps_the_order_of_its_cells() throws IOException {
    String page =
        "<html><table><tr><th>الاسم<th>المدينة<tr><td>أحمد<td>Leeds<tr><td>Quill<td>بغداد</table>";

    String tree = tree(bytes(page));

    assertThat(tree.lines().map(line -> new StringBuilder(line).reverse().toString().strip()))
        .containsExactly(
            "elbaT",
            "RT",
            "\"الاسم\" nmuloC HT",
            "\"المدينة\" nmuloC HT",
            "RT",
            "\"أحمد\" DT",
            "\"sdeeL\" DT",
            "RT",
            "\"]detcader[\" DT",
            "\"بغداد\" DT");
  }

  @Test
  void a_volume_that_begins_within_a_record_skips_no_heading() throws IOException {
    String page =
        "<html><h1>One</h1><h2>Two</h2>" + "<p>line".repeat(80) + "<h3>Three</h3><h3>Four</h3>";

    List<Path> volumes = bundle(bytes(page), new VolumeLimit(1, Long.MAX_VALUE));

    assertThat(volumes).hasSizeGreaterThan(2);
    assertThat(tree(volumes.getFirst(), 1)).contains("H2 \"One\"\nH3 \"Two\"\n");
    assertThat(tree(volumes.getLast(), volumes.size())).contains("H2 \"Three\"\nH2 \"Four\"\n");
  }

  @Test
  void of_a_table_hidden_as_a_whole_nothing_shows_but_its_cells() throws IOException {
    String page = "<html><table><tr><th>a<th>b<th>c<tr><td>%s<td>%s<td>%s</table>";
    Path full = bundles.of("A", bytes(page.formatted("one", "two two", "three")), _ -> true);
    Path bare = bundles.of("A", bytes(page.formatted("one", "", "")), _ -> true);

    assertThat(tree(full, 1))
        .endsWith("  TR\n    TD \"[redacted]\"\n" + "    TD \"[redacted]\"\n".repeat(2));
    assertThat(Files.readAllBytes(bare)).isEqualTo(Files.readAllBytes(full));
  }

  @Test
  void a_place_that_a_wide_hidden_cell_takes_up_is_not_told_as_a_cell() throws IOException {
    String page = "<html><table><tr><td colspan=2>one<td>two<tr><td>a<td>b<td>c</table>";

    assertThat(tree(bundles.of("A", bytes(page), _ -> true), 1))
        .startsWith("Table\n  TR\n    TD 2 \"[redacted]\"\n    TD \"[redacted]\"\n  TR\n");
  }

  @Test
  void nothing_of_what_is_hidden_in_an_element_shows_in_its_shape() throws IOException {
    String page =
        """
        <html><h1>%1$s</h1><ul><li>%1$s</ul><table><tr><th>%1$s<th>b<tr><td>%1$s<td>c</table>
        <blockquote>%1$s</blockquote>
        """;
    String longer = "Featherstone " + "Featherstonehaugh ".repeat(40);
    Path one = bundle(bytes(page.formatted("Quill")), Bundles.USUAL_LIMIT).getFirst();
    Path other = bundle(bytes(page.formatted(longer)), Bundles.USUAL_LIMIT).getFirst();

    assertThat(Files.readAllBytes(one)).isEqualTo(Files.readAllBytes(other));
  }
}
