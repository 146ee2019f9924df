package org.rightsdesk.correspondence.markup;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Parses markup whoever wrote it, without rendering it or fetching anything (threat D6). */
public final class ParsedMarkup {
  private static final Pattern HIDING_STYLE =
      Pattern.compile(
          "display:none|visibility:hidden|opacity:0(?:\\.0+)?(?:;|!|$)"
              + "|font-size:0(?:\\.0+)?(?:px|pt|em|rem|%)?(?:;|!|$)|mso-hide:all");

  /**
   * The elements that a parser opens again in each new paragraph when they were not closed. A few
   * hundred of them make a small page fill the memory, and of none but links the words need more
   * than a plain element, which keeps where a link leads.
   */
  private static final Pattern FORMATTING =
      Pattern.compile(
          "<(/?)(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)(?=[\\s/>])",
          Pattern.CASE_INSENSITIVE);

  /** Elements that lie deeper are read beside each other; their words are kept. */
  private static final int MAX_DEPTH = 100;

  private ParsedMarkup() {}

  /** The elements of markup; those that only format letters have become plain ones. */
  public static Document of(String markup) {
    Parser parser = Parser.htmlParser().setMaxDepth(MAX_DEPTH);
    return Jsoup.parse(FORMATTING.matcher(markup).replaceAll("<$1span"), "", parser);
  }

  /** Whether an element is hidden by an attribute or by its own style. */
  public static boolean isHidden(Element element) {
    String style = element.attr("style").replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    return element.hasAttr("hidden") || HIDING_STYLE.matcher(style).find();
  }
}
