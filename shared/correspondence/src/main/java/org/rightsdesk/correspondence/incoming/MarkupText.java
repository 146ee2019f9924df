package org.rightsdesk.correspondence.incoming;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.rightsdesk.correspondence.markup.ParsedMarkup;

/**
 * Takes the words out of a formatted mail, for a person to say what it is.
 *
 * <p>What a reader of the mail would not see (scripts, styles, elements hidden by attribute or by
 * their own style) is left out.
 */
final class MarkupText {
  private static final Set<String> UNSEEN =
      Set.of(
          "script",
          "style",
          "head",
          "title",
          "template",
          "noscript",
          "object",
          "embed",
          "iframe",
          "svg",
          "math",
          "audio",
          "video",
          "canvas",
          "select",
          "datalist",
          "meta",
          "link");

  private static final Set<String> ENDS_LINE =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "center",
          "dd",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figure",
          "footer",
          "form",
          "header",
          "li",
          "main",
          "nav",
          "ol",
          "pre",
          "section",
          "table",
          "tr",
          "ul");

  private static final Set<String> ENDS_PARAGRAPH = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6");

  private MarkupText() {}

  static String of(String markup) {
    Words words = new Words();
    ParsedMarkup.of(markup).filter(words);
    return words.text();
  }

  private static boolean isUnseen(Element element) {
    return UNSEEN.contains(element.normalName()) || ParsedMarkup.isHidden(element);
  }

  /** Walks the tree and keeps what can be seen, with line breaks where a reader would see them. */
  private static final class Words implements NodeFilter {
    private final StringBuilder text = new StringBuilder();
    private int preformatted;

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode words) {
        append(words.getWholeText());
        return FilterResult.CONTINUE;
      }
      if (node instanceof Element element) {
        if (isUnseen(element)) {
          return FilterResult.SKIP_ENTIRELY;
        }
        open(element);
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element && !isUnseen(element)) {
        close(element);
      }
      return FilterResult.CONTINUE;
    }

    private void open(Element element) {
      String name = element.normalName();
      if (ENDS_LINE.contains(name) || ENDS_PARAGRAPH.contains(name)) {
        endLine();
      }
      switch (name) {
        case "br" -> text.append('\n');
        case "hr" -> {
          endLine();
          text.append("________________________________\n");
        }
        case "li" -> text.append("- ");
        case "img" -> append(" " + element.attr("alt") + " ");
        case "input", "textarea" -> append(" " + element.attr("value") + " ");
        case "pre" -> preformatted++;
        default -> {}
      }
    }

    private void close(Element element) {
      String name = element.normalName();
      if (name.equals("pre")) {
        preformatted--;
      }
      if (name.equals("td") || name.equals("th")) {
        append(" ");
      }
      if (ENDS_LINE.contains(name)) {
        endLine();
      }
      if (ENDS_PARAGRAPH.contains(name)) {
        endLine();
        text.append('\n');
      }
    }

    private void append(String words) {
      if (preformatted > 0) {
        text.append(words);
        return;
      }
      String flowing = words.replaceAll("[\\s\\u00A0]+", " ");
      boolean atBreak = text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
      text.append(atBreak && flowing.startsWith(" ") ? flowing.substring(1) : flowing);
    }

    private void endLine() {
      if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
        text.append('\n');
      }
    }

    private String text() {
      return text.toString().replaceAll("[ \\t]+\\n", "\n").replaceAll("\\n{3,}", "\n\n").strip();
    }
  }
}
