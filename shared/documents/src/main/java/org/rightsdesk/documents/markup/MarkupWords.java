package org.rightsdesk.documents.markup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.rightsdesk.correspondence.markup.ParsedMarkup;
import org.rightsdesk.documents.RefusedFile;
import org.rightsdesk.documents.canonical.HiddenContent;
import org.rightsdesk.documents.structure.Cell;
import org.rightsdesk.documents.text.FilesInside;
import org.rightsdesk.documents.text.LinkTarget;
import org.rightsdesk.documents.text.WrittenText;

/** Walks a parsed page and writes down what a reader would see, and says what they would not. */
final class MarkupWords {
  private static final Set<String> NO_WORDS =
      Set.of("script", "style", "head", "datalist", "meta", "link");

  private static final Set<String> KEPT_ELSEWHERE =
      Set.of("iframe", "frame", "object", "embed", "audio", "video");

  /** What a browser shows only if a script or another program asks for it. */
  private static final Set<String> UNSEEN = Set.of("template", "canvas");

  /** What a browser sets apart from the words around it without a line of its own. */
  private static final Set<String> SET_APART =
      Set.of("svg", "text", "title", "desc", "option", "button", "rt", "summary", "legend");

  private static final Set<String> LISTS = Set.of("ul", "ol", "menu", "dir");

  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

  private static final Pattern PICTURE_IN_MARKUP =
      Pattern.compile("data:image/([a-z]{1,10})[^,]{0,40};base64,(.*)", Pattern.DOTALL);

  private final WrittenText text;
  private final List<HiddenContent> hidden;
  private final FilesInside inside;
  private StringBuilder words = new StringBuilder();
  private int preformatted;
  private int quotes;
  private final Deque<ListPoints> lists = new ArrayDeque<>();
  private SpannedColumns columns = new SpannedColumns();
  private boolean inPoint;
  private String label = "";

  MarkupWords(WrittenText text, List<HiddenContent> hidden, FilesInside inside) {
    this.text = text;
    this.hidden = hidden;
    this.inside = inside;
  }

  void document(Document document) throws IOException, RefusedFile {
    String title = document.title();
    if (!title.isBlank()) {
      text.heading(1, title);
    }
    children(document.body());
    endParagraph();
  }

  private void children(Element element) throws IOException, RefusedFile {
    for (Node node : element.childNodes()) {
      if (node instanceof TextNode found) {
        add(found.getWholeText());
      } else if (node instanceof Comment comment) {
        comment(comment.getData());
      } else if (node instanceof Element inner) {
        element(inner);
      }
    }
  }

  /** What programs write into comments for one another is no comment of a person. */
  private void comment(String words) {
    if (!words.isBlank() && !words.strip().startsWith("[if") && !words.contains("[endif]")) {
      hidden.add(new HiddenContent(HiddenContent.Kind.COMMENT, words.strip()));
    }
  }

  private void element(Element element) throws IOException, RefusedFile {
    String name = element.normalName();
    if (NO_WORDS.contains(name)) {
      return;
    }
    if (name.equals("iframe") && element.hasAttr("srcdoc")) {
      block(ParsedMarkup.of(element.attr("srcdoc")).body());
      return;
    }
    if (KEPT_ELSEWHERE.contains(name)) {
      add(" [a part kept elsewhere, not fetched] ");
      return;
    }
    if (ParsedMarkup.isHidden(element) || UNSEEN.contains(name)) {
      hidden(element);
      return;
    }
    if (name.equals("noframes")) {
      hidden(ParsedMarkup.of(element.data()).body());
      return;
    }
    if (element.hasAttr("href")) {
      link(element);
      return;
    }
    switch (name) {
      case "br" -> words.append('\n');
      case "img" -> picture(element);
      case "input" -> input(element);
      case "del", "strike" -> marked("deleted", element);
      case "table" -> table(element);
      case "tr" -> row(element);
      case "pre", "textarea" -> {
        placeholder(element, element.wholeText());
        preformatted++;
        block(element);
        preformatted--;
      }
      case "li" -> point(element);
      case "blockquote" -> quote(element);
      default -> {
        if (SET_APART.contains(name)) {
          add(" ");
          children(element);
          add(" ");
        } else if (LISTS.contains(name)) {
          list(element);
        } else if (HEADINGS.contains(name)) {
          endParagraph();
          children(element);
          text.heading(name.charAt(1) - '0', taken());
        } else if (element.isBlock() || name.equals("td") || name.equals("th")) {
          block(element);
        } else {
          children(element);
        }
      }
    }
  }

  private void hidden(Element element) throws IOException, RefusedFile {
    if (element.isBlock()) {
      endParagraph();
    }
    marked("hidden", element);
    if (element.isBlock()) {
      endParagraph();
    }
  }

  private void block(Element element) throws IOException, RefusedFile {
    endParagraph();
    children(element);
    endParagraph();
  }

  private void list(Element element) throws IOException, RefusedFile {
    endParagraph();
    lists.push(new ListPoints(element));
    boolean before = inPoint;
    inPoint = false;
    children(element);
    endParagraph();
    inPoint = before;
    lists.pop();
  }

  private void point(Element element) throws IOException, RefusedFile {
    endParagraph();
    boolean before = inPoint;
    inPoint = true;
    label = (waitingNumber() + " " + number(element)).strip();
    children(element);
    endParagraph();
    label = "";
    inPoint = before;
  }

  private String number(Element point) {
    return lists.isEmpty() ? ListPoints.BULLET : lists.peek().next(point);
  }

  /** The number of a point that begins with a list of its own and has no words yet. */
  private String waitingNumber() {
    return label.equals(ListPoints.BULLET) ? "" : label;
  }

  private void quote(Element element) throws IOException, RefusedFile {
    endParagraph();
    text.quoted(++quotes);
    children(element);
    endParagraph();
    text.quoted(--quotes);
  }

  private void table(Element element) throws IOException, RefusedFile {
    SpannedColumns around = columns;
    columns = new SpannedColumns();
    block(element);
    columns = around;
  }

  /** A row of cells that hold no blocks of their own; else a table only places them. */
  private void row(Element element) throws IOException, RefusedFile {
    List<SpannedColumns.Place> places = columns.next(element);
    boolean placing =
        places.size() < 2
            || element.select("table").size() > 0
            || element.select("p, div, ul, ol, h1, h2, h3").size() > element.childrenSize();
    endParagraph();
    if (placing) {
      children(element);
      endParagraph();
      return;
    }
    List<Cell> row = new ArrayList<>();
    for (SpannedColumns.Place place : places) {
      Optional<Element> cell = place.cell();
      row.add(
          cell.isPresent()
              ? new Cell(apart(cell.get()), names(cell.get()), place.columns())
              : Cell.of(""));
    }
    text.row(row);
  }

  /** A header of the kind that does not say names its row if cells follow that are no headers. */
  private static Cell.Names names(Element cell) {
    if (!cell.normalName().equals("th")) {
      return Cell.Names.NOTHING;
    }
    return switch (cell.attr("scope").toLowerCase(Locale.ROOT)) {
      case "row", "rowgroup" -> Cell.Names.ITS_ROW;
      case "col", "colgroup" -> Cell.Names.ITS_COLUMN;
      default -> cell.nextElementSiblings().is("td") ? Cell.Names.ITS_ROW : Cell.Names.ITS_COLUMN;
    };
  }

  /** The words of an element on their own. */
  private String apart(Element element) throws IOException, RefusedFile {
    StringBuilder before = words;
    words = new StringBuilder();
    if (ParsedMarkup.isHidden(element)) {
      marked("hidden", element);
    } else {
      inline(element);
    }
    String apart = words.toString();
    words = before;
    return apart;
  }

  /** The words of an element and all in it, with no regard to lines; numbers of lists stay. */
  private void inline(Element element) throws IOException, RefusedFile {
    boolean list = LISTS.contains(element.normalName());
    boolean point = element.normalName().equals("li") && !ParsedMarkup.isHidden(element);
    if (list) {
      lists.push(new ListPoints(element));
    } else if (point && !lists.isEmpty() && lists.peek().isNumbered()) {
      add(number(element) + " ");
    }
    inlineChildren(element);
    if (list) {
      lists.pop();
    }
  }

  private void inlineChildren(Element element) throws IOException, RefusedFile {
    for (Node node : element.childNodes()) {
      if (node instanceof Element inner && inner.isBlock() && !ParsedMarkup.isHidden(inner)) {
        add(" ");
        inline(inner);
        add(" ");
      } else if (node instanceof Element inner) {
        element(inner);
      } else if (node instanceof TextNode found) {
        add(found.getWholeText());
      } else if (node instanceof Comment comment) {
        comment(comment.getData());
      }
    }
  }

  private void marked(String mark, Element element) throws IOException, RefusedFile {
    StringBuilder before = words;
    words = new StringBuilder();
    inline(element);
    String marked = taken();
    words = before;
    if (!marked.isBlank()) {
      add(" [" + mark + ": " + WrittenText.onOneLine(marked) + "] ");
    }
  }

  private void link(Element element) throws IOException, RefusedFile {
    int start = words.length();
    children(element);
    String target = element.attr("href").strip();
    String shown = start <= words.length() ? words.substring(start).strip() : "";
    boolean leads = !target.isEmpty() && !target.startsWith("#") && !target.startsWith("data:");
    if (leads && LinkTarget.tellsMore(target, shown)) {
      add(" [link: " + target + "]");
    }
  }

  private void input(Element element) {
    placeholder(element, element.attr("value"));
    if (!element.attr("value").isBlank()) {
      boolean unseen = element.attr("type").equalsIgnoreCase("hidden");
      add(" [" + (unseen ? "hidden" : "filled in") + ": " + element.attr("value") + "] ");
    }
  }

  private void placeholder(Element element, String value) {
    String words = element.attr("placeholder");
    if (value.isBlank() && !words.isBlank()) {
      add(" [to fill in: " + words.strip() + "] ");
    }
  }

  private void picture(Element element) throws IOException, RefusedFile {
    String source = element.attr("src");
    String described = element.attr("alt").isBlank() ? "" : ": " + element.attr("alt").strip();
    var found = PICTURE_IN_MARKUP.matcher(source);
    if (found.matches()) {
      try {
        byte[] content = Base64.getMimeDecoder().decode(found.group(2));
        String name = "picture." + found.group(1);
        int number = inside.add(name, new ByteArrayInputStream(content));
        add(" [picture " + number + described + "] ");
      } catch (IllegalArgumentException e) {
        add(" [a picture that is damaged" + described + "] ");
      }
    } else if (source.toLowerCase(Locale.ROOT).startsWith("cid:")) {
      add(" [attached picture" + described + "] ");
    } else {
      add(" [picture kept elsewhere, not fetched" + described + "] ");
    }
  }

  private void add(String more) {
    if (preformatted > 0) {
      words.append(more);
      return;
    }
    String flowing = more.replaceAll("[\\s\\u00A0]+", " ");
    boolean atBreak = words.isEmpty() || Character.isWhitespace(words.charAt(words.length() - 1));
    words.append(atBreak && flowing.startsWith(" ") ? flowing.substring(1) : flowing);
  }

  private void endParagraph() throws RefusedFile {
    String paragraph = taken();
    if (!inPoint) {
      text.paragraph(paragraph);
    } else if (!paragraph.isBlank()) {
      text.point(Math.max(1, lists.size()), label, paragraph);
      label = "";
    }
  }

  private String taken() {
    String taken = words.toString();
    words.setLength(0);
    return taken;
  }
}
