package org.framewright.export.print;

import static org.framewright.codebook.document.HtmlPage.escape;

import org.framewright.model.ConstantName;
import org.framewright.model.article.Article;
import org.framewright.model.article.ArticlePart;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// An article's text as HTML, a paragraph for each line: with lines under its passages, and their numbers. Without markup and
/// numbers it is the article's text, letter by letter. One pass over the ends of all passages: passages may overlap and nest.
final class MarkedText {

    /// The largest number of lines under a word. Further passages over the same word have only a number.
    static final int MOST_LINES = 5;

    /// A place of an annotation in the text. A place without a line has only its number.
    ///
    /// @param start first UTF-16 index, inclusive
    /// @param end last UTF-16 index, exclusive
    /// @param label the number at its beginning, as HTML
    /// @param style the class of its line; empty for none
    record MarkedPlace(int start, int end, String label, String style) {}

    /// An end of a place: closing ends come first, then opening ends in the order of the places.
    private record PlaceEnd(int at, boolean opening, MarkedPlace place) {}

    private final Article article;
    private final List<ArticlePart> parts;
    private final StringBuilder html = new StringBuilder();

    /// The place that uses each line at the current position.
    private final @Nullable MarkedPlace[] lines = new MarkedPlace[MOST_LINES];

    private int nextPart;
    private boolean inParagraph;

    private MarkedText(Article article) {
        this.article = article;
        this.parts = article.parts().stream().sorted(Comparator.comparingInt(ArticlePart::start)).toList();
    }

    /// The text with places, in any order; where several begin at one index, their labels are in the given order.
    static String render(Article article, List<MarkedPlace> places) {
        return new MarkedText(article).render(places);
    }

    private String render(List<MarkedPlace> places) {
        int at = 0;
        for (var end : ends(places)) {
            words(at, end.at());
            at = end.at();
            if (end.opening()) {
                begin(end.place());
            } else {
                Arrays.setAll(lines, i -> end.place().equals(lines[i]) ? null : lines[i]);
            }
        }
        words(at, article.text().length());
        endParagraph();
        return html.toString();
    }

    private List<PlaceEnd> ends(List<MarkedPlace> places) {
        var ends = new ArrayList<PlaceEnd>();
        for (var place : places) {
            // a stranger's file may name places outside the text
            if (article.isRange(place.start(), place.end())) {
                ends.add(new PlaceEnd(place.start(), true, place));
                ends.add(new PlaceEnd(place.end(), false, place));
            }
        }
        ends.sort(Comparator.comparingInt(PlaceEnd::at).thenComparing(PlaceEnd::opening));
        return ends;
    }

    /// Writes the label above the open lines, and gives its place the first free line.
    private void begin(MarkedPlace place) {
        beginParagraph(place.start());
        openLines();
        html.append(place.label());
        closeLines();
        int free = Arrays.asList(lines).indexOf(null);
        if (free >= 0 && !place.style().isEmpty()) {
            lines[free] = place;
        }
    }

    private void words(int from, int to) {
        var text = article.text();
        int at = from;
        while (at < to) {
            // not further than the piece: a text may be one long line
            int feed = text.indexOf('\n', at, to);
            int end = feed < 0 ? to : feed;
            piece(at, end);
            if (end < to) {
                endParagraph();
                html.append('\n');
                end++;
            }
            at = end;
        }
    }

    private void piece(int from, int to) {
        if (from < to) {
            beginParagraph(from);
            openLines();
            html.append(escape(article.text().substring(from, to)));
            closeLines();
        }
    }

    private void openLines() {
        for (int i = 0; i < MOST_LINES; i++) {
            var place = lines[i];
            if (place != null) {
                html.append("<span class=\"mark line").append(i).append(' ').append(place.style()).append("\">");
            }
        }
    }

    private void closeLines() {
        for (var place : lines) {
            if (place != null) {
                html.append("</span>");
            }
        }
    }

    /// Begins a paragraph, with the direction of its first letter, as on the screen.
    private void beginParagraph(int at) {
        if (!inParagraph) {
            while (nextPart < parts.size() && parts.get(nextPart).end() <= at) {
                nextPart++;
            }
            boolean inPart = nextPart < parts.size() && parts.get(nextPart).start() <= at;
            html.append("<p dir=\"auto\"")
                    .append(inPart ? " class=\"" + className(parts.get(nextPart).kind()) + "\"" : "")
                    .append('>');
            inParagraph = true;
        }
    }

    private static String className(ArticlePart.Kind kind) {
        return ConstantName.of(kind);
    }

    private void endParagraph() {
        if (inParagraph) {
            html.append("</p>");
            inParagraph = false;
        }
    }
}
