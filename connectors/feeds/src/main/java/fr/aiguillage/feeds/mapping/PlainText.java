package fr.aiguillage.feeds.mapping;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;

/** The text of an HTML fragment: no marks, scripts or styles, one line a paragraph or list item. */
final class PlainText {

    private static final Pattern SPACES = Pattern.compile("[ \\t]+");
    private static final Pattern LINE_END = Pattern.compile(" ?\\R ?");
    private static final Pattern EMPTY_LINES = Pattern.compile("\n{3,}");

    private PlainText() {}

    static String of(String html) {
        if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
            return html;
        }
        Document document = Jsoup.parse(html);
        document.select("script, style, head, iframe, object").remove();
        document.select("br").forEach(mark -> mark.replaceWith(new TextNode("\n")));
        document.select("p, div, li, tr, h1, h2, h3, h4, h5, h6").forEach(mark -> mark.appendText("\n"));
        String spaced =
                SPACES.matcher(document.wholeText().replace('\u00A0', ' ')).replaceAll(" ");
        String lines = LINE_END.matcher(spaced).replaceAll("\n");
        return EMPTY_LINES.matcher(lines).replaceAll("\n\n").strip();
    }
}
