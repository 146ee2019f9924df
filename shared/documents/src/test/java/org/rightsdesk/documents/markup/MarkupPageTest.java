package org.rightsdesk.documents.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rightsdesk.documents.DocumentType;
import org.rightsdesk.documents.canonical.HiddenContent;
import org.rightsdesk.documents.conversion.Conversions;

class MarkupPageTest {
  private final Conversions conversions;

  MarkupPageTest(@TempDir Path folder) {
    this.conversions = new Conversions(folder);
  }

  private String text(String page) throws IOException {
    return conversions.convert(page.getBytes(StandardCharsets.UTF_8)).text();
  }

  @Test
  void a_page_is_its_paragraphs_lists_and_tables() throws IOException {
    String page =
        """
        <!DOCTYPE html><html><head><title>Repairs</title><style>p { color: red }</style></head>
        <body><h1>Flat 2</h1><p>Damp in the
          <b>bedroom</b>.<br>Again.</p><ul><li>wash</li><li>paint</li></ul>
        <table><tr><th>Day</th><th>Done</th></tr><tr><td>3 May</td><td>yes</td></tr></table>
        <script>document.write("never")</script></body></html>
        """;

    assertThat(text(page))
        .isEqualTo(
            """
            Repairs

            Flat 2

            Damp in the bedroom.
            Again.

            - wash

            - paint

            Day | Done
            3 May | yes""");
    assertThat(conversions.convert(page.getBytes(StandardCharsets.UTF_8)).record().type())
        .isEqualTo(DocumentType.HTML);
  }

  @ParameterizedTest
  @CsvSource({
    "<ol><li>a<li>b<li>c</ol>, 1. a 2. b 3. c",
    "<ol start=4><li>a<li value=9>b<li>c</ol>, 4. a 9. b 10. c",
    "<ol start=-1><li>a<li>b<li value=much>c</ol>, -1. a 0. b 1. c",
    "<ol start=99999999999><li>a</ol>, 1. a",
    "<ol reversed><li>a<li>b<li>c</ol>, 3. a 2. b 1. c",
    "<ol type=a start=26><li>a<li>b</ol>, z. a aa. b",
    "<ol type=A start=703><li>a<li value=-1>b</ol>, AAA. a -1. b",
    "<ol type=i start=4><li>a<li type=I value=14>b<li>c</ol>, iv. a XIV. b xv. c",
    "<ol style='font: x; LIST-STYLE: inside Lower-Alpha'><li>a<li>b</ol>, a. a b. b",
    "<ol><li>a<ol type=a><li>b<li>c</ol><li>d</ol>, 1. a a. b b. c 2. d",
    "<ol><li><ol type=a><li>b<li>c</ol><li>d</ol>, 1. a. b b. c 2. d",
    "<ul><li>a<ol><li>b</ol><li>c</ul>, - a 1. b - c",
    "<ol><li>a<li hidden>b<li>c</ol>, 1. a [hidden: b] 2. c",
    "<li value=7>a, - a"
  })
  void the_points_of_a_list_have_the_numbers_that_a_browser_shows(String list, String shown)
      throws IOException {
    assertThat(text("<html><body>" + list).replaceAll("\\s+", " ")).isEqualTo(shown);
  }

  @Test
  void a_list_in_a_cell_keeps_its_numbers() throws IOException {
    assertThat(text("<html><table><tr><td>a<td><ol start=2><li>b<li>c</ol><ul><li>d</ul></table>"))
        .isEqualTo("a | 2. b 3. c d");
  }

  @ParameterizedTest
  @CsvSource({
    "<tr><td colspan=2>a<td>b<tr><td>c<td>d<td>e, a |  | b / c | d | e",
    "<tr><td rowspan=2>a<td>b<tr><td>c<tr><td>d<td>e, a | b /  | c / d | e",
    "<tr><td>a<td>b<td rowspan=3>c<tr><td>d<tr><td>e<td>f, a | b | c / d |  | / e | f |",
    "<tr><td rowspan=2 colspan=2>a<td>b<tr><td>c<tr><td>d<td>e, a |  | b /  |  | c / d | e",
    "<tr><td rowspan=0>a<td>b<tr><td>c<tr><td>d, a | b /  | c /  | d",
    "<tbody><tr><td rowspan=0>a<td>b<tbody><tr><td>c<td>d, a | b / c | d",
    "<tr><td colspan=0>a<td colspan=much>b<td colspan=-2>c, a | b | c"
  })
  void cells_of_a_table_keep_their_columns_where_others_span_several(String rows, String shown)
      throws IOException {
    assertThat(text("<html><table>" + rows).replace("\n", " / ").replaceAll(" +(?= /|$)", ""))
        .isEqualTo(shown);
  }

  @Test
  void a_table_within_a_table_has_columns_of_its_own() throws IOException {
    assertThat(
            text(
                "<html><table><tr><td rowspan=3>a<td>b"
                    + "<tr><td><table><tr><td>c<td>d</table><tr><td>e</table>"))
        .isEqualTo("a | b\nc | d\n | e");
  }

  @Test
  void a_cell_spans_no_more_columns_than_a_browser_lets_it() throws IOException {
    String wide = "<td colspan=99999>a".repeat(3);

    assertThat(text("<html><table><tr>" + wide)).isEqualTo("a" + " | ".repeat(1000) + "a | a");
  }

  @Test
  void a_table_that_only_places_its_parts_is_read_part_by_part() throws IOException {
    assertThat(
            text(
                "<html><table><tr><td><table><tr><td>left</td></tr></table></td>"
                    + "<td><p>right</p></td></tr></table>"))
        .isEqualTo("left\n\nright");
  }

  @Test
  void links_are_shown_where_they_lead_elsewhere_than_they_say() throws IOException {
    assertThat(
            text(
                "<html><p><a href=\"https://example.org/x?u=7\">here</a> or"
                    + " <a href=\"https://example.org/\">https://example.org</a>"
                    + " <a href=\"#top\">top</a></p>"))
        .isEqualTo("here [link: https://example.org/x?u=7] or https://example.org top");
    assertThat(
            text(
                "<html><p><a href=\"mailto:jo.lee@example.org\">lee</a>"
                    + " <a href=\"mailto:jo@example.org\">jo@example.org</a>"))
        .isEqualTo("lee [link: mailto:jo.lee@example.org] jo@example.org");
  }

  @ParameterizedTest
  @CsvSource({
    "<svg><style>x</style><text>a</text><text>b</text></svg>c, a b c",
    "<iframe srcdoc='<p>a</p><script>b</script>'>c</iframe>, a",
    "<template>a</template>b, [hidden: a] b",
    "<canvas>a</canvas>b, [hidden: a] b",
    "<select><option>a<option>b</select>c, a b c",
    "<ruby>a<rt>b</ruby>, a b",
    "<input placeholder=a><textarea placeholder=b></textarea>, [to fill in: a] [to fill in: b]",
    "<input placeholder=a value=b>, [filled in: b]"
  })
  void what_a_browser_shows_in_its_own_way_is_shown_or_said(String part, String shown)
      throws IOException {
    assertThat(text("<html><body>" + part).replaceAll("\\s+", " ")).isEqualTo(shown);
  }

  @Test
  void frames_are_said_to_be_kept_elsewhere_and_the_words_beside_them_are_shown()
      throws IOException {
    assertThat(
            text(
                "<html><frameset><frame src=a.html><frame src=b.html>"
                    + "<noframes><p>no frames</p></noframes></frameset></html>"))
        .isEqualTo(
            "[a part kept elsewhere, not fetched] [a part kept elsewhere, not fetched]\n\n"
                + "[hidden: no frames]");
  }

  @Test
  void what_is_hidden_deleted_or_filled_in_is_said_to_be() throws IOException {
    assertThat(
            text(
                "<html><p>a <span style=\"display:none\">b <i>c</i></span> <del>d</del>"
                    + " <input value=\"e\"> <input type=\"hidden\" value=\"f\"></p>"))
        .isEqualTo("a [hidden: b c] [deleted: d] [filled in: e] [hidden: f]");
  }

  @Test
  void comments_in_the_markup_are_told_to_the_officer_only() throws IOException {
    Conversions.Outcome page =
        conversions.convert(
            "<html><p>seen</p><!-- ask Keith --><!--[if mso]><p>for a program</p><![endif]-->"
                .getBytes(StandardCharsets.UTF_8));

    assertThat(page.text()).isEqualTo("seen");
    assertThat(page.record().pages().getFirst().hidden())
        .containsExactly(new HiddenContent(HiddenContent.Kind.COMMENT, "ask Keith"));
  }

  @Test
  void pictures_in_the_page_are_taken_out_and_none_is_fetched() throws IOException {
    String data = Base64.getEncoder().encodeToString(new byte[] {1, 2});
    Conversions.Outcome page =
        conversions.convert(
            ("<html><img alt=\"wall\" src=\"data:image/png;base64,"
                    + data
                    + "\"><img src=\"file:///etc/hostname\"><iframe src=\"http://a.invalid\">")
                .getBytes(StandardCharsets.UTF_8));

    assertThat(page.text())
        .isEqualTo(
            "[picture 1: wall] [picture kept elsewhere, not fetched] [a part kept elsewhere, not"
                + " fetched]");
    assertThat(page.inside(1)).containsExactly(1, 2);
  }

  @Test
  void a_page_is_read_in_the_encoding_that_it_names_or_else_must_have() throws IOException {
    Charset windows = Charset.forName("windows-1252");
    String said = "<html><meta charset=windows-1252><p>Caf\u00E9 \u2013 \u20AC3</p>";
    String unsaid = "<html><p>Caf\u00E9 \u2013 \u20AC3</p>";

    assertThat(conversions.convert(said.getBytes(windows)).text()).isEqualTo("Café – €3");
    assertThat(conversions.convert(unsaid.getBytes(windows)).text()).isEqualTo("Café – €3");
    assertThat(conversions.convert(unsaid.getBytes(StandardCharsets.UTF_16LE)).text())
        .isEqualTo("Café – €3");
  }
}
