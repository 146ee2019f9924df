package org.rightsdesk.documents.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightsdesk.documents.testing.OfficeFiles.sheet;
import static org.rightsdesk.documents.testing.OfficeFiles.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rightsdesk.documents.DocumentType;
import org.rightsdesk.documents.canonical.HiddenContent;
import org.rightsdesk.documents.conversion.Conversions;
import org.rightsdesk.documents.testing.Metafiles;
import org.rightsdesk.documents.testing.OfficeFiles;

class WorkbookTest {
  private static final String ONE = "<sheets><sheet name=\"Rent\" r:id=\"a\"/></sheets>";

  private final Conversions conversions;

  WorkbookTest(@TempDir Path folder) {
    this.conversions = new Conversions(folder);
  }

  private static OfficeFiles oneSheet(String content) {
    return workbook(ONE).related("a", "worksheet", "worksheets/sheet1.xml", sheet(content));
  }

  private static String rows(String rows) {
    return "<sheetData>" + rows + "</sheetData>";
  }

  private static String words(String reference, String words) {
    return "<c r=\"" + reference + "\" t=\"inlineStr\"><is><t>" + words + "</t></is></c>";
  }

  private String text(OfficeFiles file) throws IOException {
    return conversions.convert(file.bytes()).text();
  }

  @Test
  void cells_are_written_row_by_row_with_formulas_beside_their_values() throws IOException {
    Conversions.Outcome outcome =
        conversions.convert(
            oneSheet(
                    rows(
                        "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>1</v></c>"
                            + "<c r=\"C2\"><f>SUM(A1:A9)</f><v>0.30000000000000004</v></c></row>"
                            + "<row><c t=\"b\"><v>1</v></c><c t=\"e\"><v>#N/A</v></c></row>"))
                .related(
                    "s",
                    "sharedStrings",
                    "sharedStrings.xml",
                    "<sst><si><t>no</t></si>"
                        + "<si><r><t>Am</t></r><r><t>ara</t></r><rPh><t>x</t></rPh></si></sst>")
                .bytes());

    assertThat(outcome.text())
        .isEqualTo("Sheet: Rent\n\n2 | Amara |  | 0.3 [=SUM(A1:A9)]\n3 | TRUE | #N/A");
    assertThat(outcome.record().type()).isEqualTo(DocumentType.WORKBOOK);
  }

  @Test
  void a_workbook_that_says_what_it_is_by_the_ending_of_its_parts_is_one() throws IOException {
    OfficeFiles file = oneSheet(rows("<row>" + words("A1", "Amara") + "</row>"));

    assertThat(text(file.typedByEnding())).isEqualTo("Sheet: Rent\n\n1 | Amara");
  }

  @Test
  void numbers_are_days_times_and_shares_where_the_workbook_shows_them_so() throws IOException {
    String styles =
        "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"[$-809]dd\\ mmmm\\ yyyy\"/>"
            + "<numFmt numFmtId=\"165\" formatCode=\"&quot;paid &quot;0.00\"/></numFmts><cellXfs>"
            + "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"22\"/>"
            + "<xf numFmtId=\"9\"/><xf numFmtId=\"165\"/><xf numFmtId=\"20\"/></cellXfs></styleSheet>";
    StringBuilder cells = new StringBuilder();
    String[] values = {"31850", "31850", "59", "45000.75", "0.125", "12.5", "0.5"};
    for (int style = 0; style < values.length; style++) {
      cells.append("<c s=\"" + style + "\"><v>" + values[style] + "</v></c>");
    }

    assertThat(
            text(
                oneSheet(rows("<row>" + cells + "</row>"))
                    .related("y", "styles", "styles.xml", styles)))
        .isEqualTo(
            "Sheet: Rent\n\n1 | 31850 | 14 March 1987 | 28 February 1900 | 15 March 2023 18:00"
                + " | 12.5% | paid 12.50 | 12:00");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "[$£-809]0.00 # 1234.5 # £1234.50",
        "\"£\"0.00;[Red]\\-\"£\"0.00 # -12 # -£12.00",
        "£0.00 # 12.345 # £12.345",
        "\"paid \"0;\"owed \"0;\"nothing \"0 # -3 # -owed 3",
        "\"paid \"0;\"owed \"0;\"nothing \"0 # 0 # nothing 0",
        "_-* \"-\"??_- # 0 # 0",
        "0\" days\" # 5 # 5 days",
        "General\" days\" # 5 # 5 days",
        "0.0% # 0.5 # 50.0%",
        "mmmm # 31850 # 14 March 1987",
        "dddd # 31850 # Saturday 14 March 1987",
        "[h]:mm # 1.5 # 36:00",
        "[h]:mm:ss # 1.50001 # 36:00:01",
        "h:mm:ss # 0.50001 # 12:00:01",
        "h:mm:ss # 0.5 # 12:00",
        "h:mm # 0.50001 # 12:00",
        "d/m/yy h:mm:ss am/pm # 31850.50001 # 14 March 1987 12:00:01 pm",
        "AM/PM # 0.75 # 6:00 pm",
        "h:mm AM/PM # 31850.75 # 14 March 1987 6:00 pm",
        "d/m/yy h:mm A/P # 31850.25 # 14 March 1987 6:00 am",
        "[>9]0\" ten;more\";0 # 12 # 12 ten;more",
        "\"open # 5 # 5"
      })
  void a_number_has_the_words_and_signs_of_its_format(String code, String value, String shown)
      throws IOException {
    String styles =
        "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\""
            + code.replace("\"", "&quot;").replace(">", "&gt;")
            + "\"/></numFmts><cellXfs><xf numFmtId=\"164\"/></cellXfs></styleSheet>";

    assertThat(
            text(
                oneSheet(rows("<row><c s=\"0\"><v>" + value + "</v></c></row>"))
                    .related("y", "styles", "styles.xml", styles)))
        .isEqualTo("Sheet: Rent\n\n1 | " + shown);
  }

  @Test
  void a_workbook_that_counts_from_1904_is_believed() throws IOException {
    String styles = "<styleSheet><cellXfs><xf numFmtId=\"14\"/></cellXfs></styleSheet>";
    assertThat(
            text(
                workbook("<workbookPr date1904=\"1\"/>" + ONE)
                    .related(
                        "a",
                        "worksheet",
                        "worksheets/sheet1.xml",
                        sheet(rows("<row><c s=\"0\"><v>1</v></c></row>")))
                    .related("y", "styles", "styles.xml", styles)))
        .endsWith("1 | 2 January 1904");
  }

  @Test
  void what_stands_at_the_edges_of_the_pages_is_shown_without_its_codes() throws IOException {
    assertThat(
            text(
                oneSheet(
                    rows("")
                        + "<headerFooter><oddHeader>&amp;L&amp;\"Arial,Bold\"&amp;12Arrears"
                        + "&amp;R&amp;K000000Fish &amp;&amp; Co, &amp;A</oddHeader>"
                        + "<oddFooter>&amp;CPage &amp;P of &amp;N, &amp;D &amp;T &amp;F</oddFooter>"
                        + "<evenFooter>&amp;C&amp;B</evenFooter></headerFooter>")))
        .isEqualTo(
            """
            Sheet: Rent

            [header or footer of its pages: Arrears | Fish & Co, Rent]

            [header or footer of its pages: Page [number of the page] of [number of pages],\
             [day of printing] [time of printing] [name of the file]]""");
  }

  @Test
  void the_names_that_a_summary_gives_its_columns_are_told() throws IOException {
    assertThat(
            text(
                oneSheet(rows(""))
                    .relation("worksheets/sheet1.xml", "p", "pivotTable", "../pivotTables/p.xml")
                    .part(
                        "pivotTables/p.xml",
                        "<pivotTableDefinition rowHeaderCaption=\"Tenant\"><pivotFields>"
                            + "<pivotField name=\"Street\"/><pivotField/></pivotFields><dataFields>"
                            + "<dataField name=\"Sum of Rent\"/></dataFields><rowFields>"
                            + "<field name=\"no\"/></rowFields></pivotTableDefinition>")
                    .relation(
                        "pivotTables/p.xml", "c", "pivotCacheDefinition", "../pivotCache/c.xml")
                    .part(
                        "pivotCache/c.xml",
                        "<pivotCacheDefinition><cacheFields><cacheField name=\"Rent\"/>"
                            + "<cacheField name=\"Years\" databaseField=\"0\"/></cacheFields>"
                            + "</pivotCacheDefinition>")))
        .isEqualTo("Sheet: Rent\n\n[names in a summary: Tenant / Street / Sum of Rent / Years]");
  }

  @Test
  void what_a_sheet_keeps_beside_its_cells_is_told() throws IOException {
    String sheet =
        "<sheetData/><scenarios><scenario name=\"Worst\" comment=\"as Porter fears\">"
            + "<inputCells r=\"B2\" val=\"1500\"/><inputCells r=\"B3\" val=\"late\"/></scenario>"
            + "<scenario name=\"Best\"/></scenarios><dataValidations>"
            + "<dataValidation sqref=\"C2:C9\" prompt=\"Ask Bennett\"><formula1>\"Elm,Oak\"</formula1>"
            + "</dataValidation><dataValidation sqref=\"D2\"><formula1>Streets!A1:A9</formula1>"
            + "</dataValidation></dataValidations>";

    assertThat(text(oneSheet(sheet)))
        .isEqualTo(
            "Sheet: Rent\n\n[scenario Worst / as Porter fears / B2 = 1500 / B3 = late]"
                + "\n\n[scenario Best]\n\n[choices or words for C2:C9: Ask Bennett / \"Elm,Oak\"]");
  }

  @Test
  void the_words_of_a_picture_of_drawing_commands_on_a_sheet_are_told_once() throws IOException {
    OfficeFiles file =
        oneSheet(rows(""))
            .relation("worksheets/sheet1.xml", "p", "image", "../media/image1.emf")
            .relation("worksheets/sheet1.xml", "q", "image", "../media/image2.wmf")
            .relation("worksheets/sheet1.xml", "v", "vmlDrawing", "../drawings/v.vml")
            .relation("drawings/v.vml", "p", "image", "../media/image1.emf")
            .relation("drawings/v.vml", "r", "image", "../media/image3.wmf")
            .part("drawings/v.vml", "<xml/>")
            .media("p", "media/image1.emf", new Metafiles().words(0, 0, "plan.pdf").bytes())
            .media("q", "media/image2.wmf", Metafiles.older("Bennett", "rent"))
            .media("r", "media/image3.wmf", Metafiles.older("Elm", "Road"));

    assertThat(text(file))
        .isEqualTo(
            "Sheet: Rent\n\n[on the sheet: plan.pdf]\n\n[on the sheet: Bennett / rent]"
                + "\n\n[on the sheet: Elm / Road]");
  }

  @Test
  void a_part_is_found_whose_name_is_written_in_another_case() throws IOException {
    OfficeFiles file =
        workbook(ONE)
            .related("a", "worksheet", "worksheets/Sheet1.xml", sheet(rows("")))
            .relation("worksheets/sheet1.xml", "d", "drawing", "../Drawings/drawing1.xml")
            .part("drawings/Drawing1.xml", "<wsDr><t>Arrears</t></wsDr>")
            .part("Media/plan.png", "no picture");
    Conversions.Outcome outcome = conversions.convert(file.bytes());

    assertThat(outcome.text()).isEqualTo("Sheet: Rent\n\n[on the sheet: Arrears]");
    assertThat(outcome.record().inside()).hasSize(1);
  }

  @Test
  void hidden_sheets_rows_and_columns_are_shown_as_hidden() throws IOException {
    assertThat(
            text(
                workbook(
                        "<sheets><sheet name=\"A\" state=\"hidden\" r:id=\"a\"/>"
                            + "<sheet name=\"B\" state=\"veryHidden\" r:id=\"b\"/></sheets>"
                            + "<definedNames><definedName name=\"Debt\" hidden=\"1\">A!$A$1"
                            + "</definedName></definedNames>")
                    .related(
                        "a",
                        "worksheet",
                        "worksheets/sheet1.xml",
                        sheet(
                            "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols>"
                                + rows(
                                    "<row r=\"1\" hidden=\"1\">"
                                        + words("A1", "seen")
                                        + words("B1", "secret")
                                        + "</row>")))
                    .related("b", "worksheet", "worksheets/sheet2.xml", sheet(rows("")))))
        .isEqualTo(
            """
            Sheet: A [hidden sheet]

            1 [hidden row] | seen | [hidden: secret]

            Sheet: B [hidden sheet, not listed by the program]

            Names for cells

            Debt [hidden]: A!$A$1""");
  }

  @Test
  void a_link_over_several_cells_or_none_is_told() throws IOException {
    String content =
        rows("<row>" + words("A1", "write") + words("C1", "lee") + "</row>")
            + "<hyperlinks><hyperlink ref=\"A1:B2\" r:id=\"m\"/>"
            + "<hyperlink ref=\"C1\" r:id=\"n\"/><hyperlink ref=\"D4\" r:id=\"o\"/></hyperlinks>";
    OfficeFiles file = oneSheet(content);
    file.relation("worksheets/sheet1.xml", "m", "hyperlink", "mailto:amara@example.org");
    file.relation("worksheets/sheet1.xml", "n", "hyperlink", "https://example.org/lee");
    file.relation("worksheets/sheet1.xml", "o", "hyperlink", "https://example.org/o");

    assertThat(text(file))
        .isEqualTo(
            "Sheet: Rent\n\n1 | write [link: mailto:amara@example.org] |"
                + "  | lee [link: https://example.org/lee]\nD4 | [link: https://example.org/o]");
  }

  @Test
  void descriptions_of_drawings_and_later_lists_of_choices_are_told() throws IOException {
    OfficeFiles file =
        oneSheet(
            rows("")
                + "<extLst><ext><dataValidations><dataValidation><formula1><f>\"Elm,Oak\"</f>"
                + "</formula1><sqref>C2</sqref></dataValidation></dataValidations></ext></extLst>");
    file.relation("worksheets/sheet1.xml", "d", "drawing", "../drawings/drawing1.xml");
    file.part(
        "drawings/drawing1.xml",
        "<d><pic><cNvPr name=\"Picture 1\" descr=\"Bennett in the kitchen\"/></pic></d>");

    assertThat(text(file))
        .isEqualTo(
            "Sheet: Rent\n\n[choices or words for C2: \"Elm,Oak\"]"
                + "\n\n[on the sheet: description: Bennett in the kitchen]");
  }

  @Test
  void comments_and_links_stand_with_their_cells() throws IOException {
    String sheet =
        rows("<row r=\"1\">" + words("A1", "write") + words("B1", "note") + "</row>")
            + "<hyperlinks><hyperlink ref=\"A1\" r:id=\"m\"/></hyperlinks>";
    String comments =
        "<comments><authors><author>K. Porter</author></authors><commentList>"
            + "<comment ref=\"B1\" authorId=\"0\"><text><r><t>Is this so?</t></r></text></comment>"
            + "<comment ref=\"Z9\" authorId=\"0\"><text><t>Alone</t></text></comment>"
            + "</commentList></comments>";
    OfficeFiles file = oneSheet(sheet);
    file.relation("worksheets/sheet1.xml", "m", "hyperlink", "mailto:amara@example.org");
    file.relation("worksheets/sheet1.xml", "c", "comments", "../comments1.xml");
    file.part("comments1.xml", comments);

    assertThat(text(file))
        .isEqualTo(
            "Sheet: Rent\n\n1 | write [link: mailto:amara@example.org]"
                + " | note [comment by K. Porter: Is this so?]\n"
                + "Z9 | [comment by K. Porter: Alone]");
  }

  @Test
  void the_words_of_text_boxes_and_charts_follow_their_sheet() throws IOException {
    OfficeFiles file = oneSheet(rows(""));
    file.relation("worksheets/sheet1.xml", "d", "drawing", "../drawings/drawing1.xml");
    file.relation("drawings/drawing1.xml", "c", "chart", "../charts/chart1.xml");
    file.part("drawings/drawing1.xml", "<d><sp><p><r><t>Do not send</t></r></p></sp></d>");
    file.part("charts/chart1.xml", "<chart><v>Bennett</v></chart>");

    assertThat(text(file))
        .isEqualTo("Sheet: Rent\n\n[on the sheet: Do not send]\n\n[on the sheet: Bennett]");
  }

  @Test
  void the_words_of_buttons_follow_their_sheet_unless_their_drawing_is_damaged()
      throws IOException {
    OfficeFiles file = oneSheet(rows(""));
    file.relation("worksheets/sheet1.xml", "o", "vmlDrawing", "../drawings/old1.vml");
    file.relation("worksheets/sheet1.xml", "p", "vmlDrawing", "../drawings/old2.vml");
    file.part(
        "drawings/old1.vml",
        "<xml><shape><textbox><div>Tenant\n  left</div></textbox></shape></xml>");
    file.part("drawings/old2.vml", "<xml><br></xml>");

    assertThat(text(file))
        .isEqualTo(
            "Sheet: Rent\n\n[on the sheet: Tenant left]\n\n"
                + "[on the sheet: a drawing that is damaged]");
  }

  @Test
  void of_a_sheet_that_is_a_chart_the_words_are_told() throws IOException {
    OfficeFiles file =
        workbook(ONE).related("a", "chartsheet", "chartsheets/sheet1.xml", sheet(""));
    file.relation("chartsheets/sheet1.xml", "d", "drawing", "../drawings/drawing1.xml");
    file.relation("drawings/drawing1.xml", "c", "chart", "../charts/chart1.xml");
    file.part("drawings/drawing1.xml", "<d/>");
    file.part("charts/chart1.xml", "<chart><t>Arrears of Bennett</t></chart>");

    assertThat(text(file))
        .isEqualTo(
            "Sheet: Rent\n\n[a chart, dialog or macro, of which only the words are shown here]"
                + "\n\n[on the sheet: Arrears of Bennett]");
  }

  @Test
  void copies_of_data_that_no_sheet_shows_are_told_to_the_officer() throws IOException {
    OfficeFiles file = oneSheet(rows("")).part("pivotCache/pivotCacheRecords1.xml", "<r/>");

    assertThat(conversions.convert(file.bytes()).record().pages().getFirst().hidden())
        .extracting(HiddenContent::kind)
        .containsExactly(HiddenContent.Kind.KEPT_DATA);
  }

  private static final String COPY =
      "<cacheFields><cacheField name=\"Name\"><sharedItems><s v=\"Bennett\"/><s v=\"Porter\"/>"
          + "<m/><s v=\"Quill\"/></sharedItems></cacheField>"
          + "<cacheField name=\"Years\" databaseField=\"0\"><sharedItems><s v=\"no\"/>"
          + "</sharedItems></cacheField>"
          + "<cacheField name=\"Seen\"><sharedItems/></cacheField>"
          + "<cacheField name=\"Rent\"/></cacheFields>";

  private List<String> copied(String definition, String... rows) throws IOException {
    OfficeFiles file =
        oneSheet(rows(""))
            .related(
                "p",
                "pivotCacheDefinition",
                "pivotCache/d.xml",
                "<pivotCacheDefinition><cacheSource/>" + definition + "</pivotCacheDefinition>");
    if (rows.length > 0) {
      file.relation("pivotCache/d.xml", "r", "pivotCacheRecords", "r.xml")
          .part("pivotCache/r.xml", "<records>" + String.join("", rows) + "</records>");
    }
    return conversions.convert(file.bytes()).record().pages().getFirst().hidden().stream()
        .peek(hidden -> assertThat(hidden.kind()).isEqualTo(HiddenContent.Kind.KEPT_DATA))
        .map(HiddenContent::text)
        .toList();
  }

  @Test
  void the_values_behind_a_summary_are_told_to_the_officer() throws IOException {
    assertThat(
            copied(
                COPY,
                "<r><x v=\"0\"/><d v=\"2026-03-14T00:00:00\"/><n v=\"96.4\"/></r>",
                "<r><x v=\"2\"/><d v=\"2026-03-14T09:30:00\"/><b v=\"1\"/></r>",
                "<r><x v=\"9\"/><m/><e v=\"#N/A\"/><s v=\"more\"/></r>"))
        .containsExactly(
            """
            Name | Seen | Rent
            Bennett | 2026-03-14 | 96.4
             | 2026-03-14 09:30:00 | TRUE
            [a value that is missing from the file] |  | #N/A | more
            Name, in no row: Porter / Quill""");
  }

  @Test
  void values_that_a_summary_keeps_without_any_row_are_told() throws IOException {
    assertThat(copied(COPY))
        .containsExactly("Name | Seen | Rent\nName, in no row: Bennett / Porter / Quill");
  }

  @Test
  void of_a_long_copy_of_data_the_first_rows_are_told_and_how_many_there_are_more()
      throws IOException {
    String[] rows = new String[1_000];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = "<r><x v=\"0\"/><s v=\"" + "x".repeat(80) + "\"/><n v=\"" + i + "\"/></r>";
    }
    List<String> pieces = copied(COPY, rows);
    String all = String.join("\n", pieces);

    assertThat(pieces)
        .hasSize(9)
        .allMatch(piece -> piece.startsWith("Bennett") || piece.startsWith("Name"));
    assertThat(all.length()).isLessThan(20_000);
    assertThat(all.lines().filter(line -> line.startsWith("Bennett | x"))).hasSize(165);
    assertThat(all).endsWith("[and 835 more rows]\nName, in no row: Porter / Quill");
  }

  @Test
  void a_copy_of_data_that_is_damaged_is_told_as_far_as_it_goes() throws IOException {
    assertThat(copied(COPY, "<r><x v=\"1\"/></r>", "<r><x></r>"))
        .containsExactly("Name | Seen | Rent\nPorter\n[the rest is damaged or too long to read]");
  }

  @Test
  void values_of_a_copy_that_are_too_many_to_hold_do_not_keep_the_sheets_from_being_read()
      throws IOException {
    String value = "<s v=\"" + "x".repeat(1 << 20) + "\"/>";

    assertThat(
            copied(
                "<cacheFields><cacheField name=\"Name\"><sharedItems>"
                    + value.repeat(5)
                    + "</sharedItems></cacheField></cacheFields>"))
        .containsExactly("[the rest is damaged or too long to read]");
  }

  @Test
  void a_value_of_any_length_is_told_up_to_the_limit() throws IOException {
    String value = "<s v=\"" + "x".repeat(30_000) + "\"/>";

    assertThat(
            String.join(
                "",
                copied(
                    "<cacheFields><cacheField name=\"Name\"><sharedItems>"
                        + value
                        + "</sharedItems></cacheField></cacheFields>")))
        .hasSize(20_000 - 1 + " [and more]".length())
        .endsWith("xxx [and more]");
  }

  @Test
  void copies_of_data_and_files_are_found_at_the_top_too() throws IOException {
    OfficeFiles file =
        oneSheet(rows(""))
            .atTheTop("pivotCache/pivotCacheRecords1.xml", "<r/>")
            .atTheTop("media/", "")
            .atTheTop("media/note.xml", "<r/>");
    Conversions.Outcome outcome = conversions.convert(file.bytes());

    assertThat(outcome.record().pages().getFirst().hidden()).hasSize(1);
    assertThat(outcome.record().inside().getFirst().name()).isEqualTo("note.xml");
  }

  @Test
  void a_table_of_text_is_written_row_by_row_whatever_its_delimiter() throws IOException {
    Conversions.Outcome outcome =
        conversions.convert(
            "\uFEFFName;Debt;Note\r\nBennett;3,50;\"late; \"\"twice\"\"\"\r\nPorter;0;\r\n"
                .getBytes(java.nio.charset.StandardCharsets.UTF_16LE));

    assertThat(outcome.text())
        .isEqualTo("Name | Debt | Note\nBennett | 3,50 | late; \"twice\"\nPorter | 0 |");
    assertThat(outcome.record().type()).isEqualTo(DocumentType.TABLE);
  }
}
