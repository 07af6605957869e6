package fr.aiguillage.hub.digest;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import fr.aiguillage.hub.digest.Digest.Line;

/** A digest as a page of its own, without script or anything from elsewhere. */
final class DigestHtml {

    private DigestHtml() {}

    static String of(Digest digest) {
        StringBuilder page = new StringBuilder("""
                <!DOCTYPE html>
                <html lang="fr">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <style>
                body { font: 1rem/1.5 sans-serif; max-width: 48rem; margin: 1rem auto; padding: 0 1rem; color: #161616; }
                h1 { font-size: 1.4rem; } h2 { font-size: 1.15rem; margin-bottom: .3rem; }
                li { margin-bottom: .5rem; } small { color: #555; }
                </style>
                </head>
                <body>
                <h1>%s</h1>
                <p>%s</p>
                """.formatted(
                        escape(DigestWords.title(digest)),
                        escape(DigestWords.title(digest)),
                        escape(DigestWords.summary(digest))));
        for (DigestWords.Part part : DigestWords.parts(digest)) {
            page.append("<h2>").append(escape(part.heading())).append("</h2>\n<ul>\n");
            part.lines().forEach(line -> offer(page, line));
            part.sentences()
                    .forEach(sentence ->
                            page.append("<li>").append(escape(sentence)).append("</li>\n"));
            page.append("</ul>\n");
        }
        return page.append("</body>\n</html>\n").toString();
    }

    private static void offer(StringBuilder page, Line line) {
        page.append("<li><strong>").append(escape(line.title())).append("</strong>");
        String details = DigestWords.details(line);
        if (!details.isEmpty()) {
            page.append("<br>").append(escape(details));
        }
        if (line.note() != null) {
            page.append("<br>").append(escape(line.note()));
        }
        page.append("<br><small>");
        if (line.why() != null) {
            page.append("Pourquoi ici : ").append(escape(line.why())).append(". ");
        }
        page.append(escape(line.hubId())).append("</small></li>\n");
    }

    private static String escape(String text) {
        return htmlEscape(text, "UTF-8");
    }
}
