package org.framewright.files.document;

import org.framewright.files.BlankText;
import org.jsoup.nodes.Element;

import java.util.function.Consumer;

/// Divides a heading that has a line of its own before or behind the headline, often without a blank between them: "Harbour
/// strikeDockers walk out".
final class HeadingLines {

    /// Characters before and behind a headline.
    private static final int LONGEST = 120;

    private HeadingLines() {}

    /// Puts the lines around the headline of an article into paragraphs.
    static void split(Element article, String headline) {
        var line = BlankText.oneLine(headline);
        var first = article.select("h1");
        for (var heading : first.isEmpty() ? article.select("h2").stream().limit(1).toList() : first) {
            var text = BlankText.oneLine(heading.text());
            if (PageSite.letters(text).equals(PageSite.letters(line))) {
                heading.text(line);
                return;
            }
            int start = text.indexOf(line);
            if (start >= 0 && text.length() > line.length() && text.length() <= line.length() + LONGEST) {
                paragraph(text.substring(0, start), heading::before);
                paragraph(text.substring(start + line.length()), heading::after);
                heading.text(line);
                return;
            }
        }
    }

    private static void paragraph(String text, Consumer<Element> place) {
        if (text.codePoints().anyMatch(Character::isLetter)) {
            place.accept(new Element("p").text(text.strip()));
        }
    }
}
