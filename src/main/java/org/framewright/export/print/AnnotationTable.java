package org.framewright.export.print;

import static org.framewright.codebook.document.HtmlPage.escape;

import org.framewright.codebook.Tag;
import org.framewright.codebook.TagRole;
import org.framewright.codebook.document.AnswerFormatter;
import org.framewright.export.print.MarkedText.MarkedPlace;
import org.framewright.export.selection.CodingVersion;
import org.framewright.model.actor.ActorId;
import org.framewright.model.article.Segment;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Extent;
import org.framewright.wording.Texts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// The annotations of one coding: numbered, as places in the text and as rows below it, with links between both.
final class AnnotationTable {

    /// The UTF-16 units of a passage or filler that a row repeats; the text above has the whole passage.
    private static final int MOST_WORDS = 400;

    private static final int MOST_LINKED_WORDS = 80;

    /// The last [#order] of annotations that have a place in the text.
    private static final int LAST_MARKED_ORDER = 1;

    private final CodingVersion version;
    private final TagStyles styles;
    private final Texts texts;
    private final Map<ActorId, String> actors;
    private final String section;
    private final List<Annotation> annotations;
    private final Map<AnnotationId, Integer> numbers = new HashMap<>();
    private final Map<AnnotationId, Annotation> byId = new HashMap<>();

    /// @param actors the name of each actor
    /// @param section distinguishes the coding's anchors from those of other codings on the page
    AnnotationTable(CodingVersion version, TagStyles styles, Texts texts, Map<ActorId, String> actors, String section) {
        this.version = version;
        this.styles = styles;
        this.texts = texts;
        this.actors = actors;
        this.section = section;
        this.annotations =
                version.annotations().stream().sorted(Comparator.comparingInt(AnnotationTable::order)).toList();
        for (var annotation : annotations) {
            numbers.putIfAbsent(annotation.id(), numbers.size() + 1);
            byId.putIfAbsent(annotation.id(), annotation);
        }
    }

    /// Annotations of words come first, then implied ones, then those about the article.
    private static int order(Annotation annotation) {
        return switch (annotation.extent()) {
            case Extent.OfSegment _ -> 0;
            case Extent.Passage _ -> LAST_MARKED_ORDER;
            case Extent.Implied() -> 2;
            case Extent.WholeArticle() -> 3;
        };
    }

    /// The places of all annotations in the text.
    List<MarkedPlace> places() {
        var segments = new HashMap<Extent, Segment>();
        version.article().segments().forEach(it -> segments.put(new Extent.OfSegment(it.kind(), it.number()), it));
        var places = new ArrayList<MarkedPlace>();
        for (var annotation : annotations) {
            var style = styles.className(version.tag(annotation));
            var segment = segments.get(annotation.extent());
            if (segment != null) {
                places.add(new MarkedPlace(segment.start(), segment.end(), label(annotation, true), ""));
            }
            boolean first = true;
            for (var fragment : annotation.extent().fragments()) {
                places.add(new MarkedPlace(fragment.start(), fragment.end(), label(annotation, first), style));
                first = false;
            }
        }
        return places;
    }

    /// The number at the beginning of a place; the row links to the first. The number has its own direction, so that its letter does
    /// not set the direction of the paragraph.
    private String label(Annotation annotation, boolean first) {
        var number = number(annotation.id());
        return "<sup dir=\"ltr\"><a class=\"number %s\" href=\"#%s\"%s>%s%s</a></sup>"
                .formatted(
                        styles.className(version.tag(annotation)),
                        anchor("row", number),
                        first ? " id=\"" + anchor("place", number) + "\"" : "",
                        escape(styles.letter(version.tag(annotation))),
                        number);
    }

    private String number(AnnotationId id) {
        return Objects.toString(numbers.get(id), "?");
    }

    private String anchor(String kind, String number) {
        return section + "-" + kind + "-" + number;
    }

    /// The tags of the coding with the number of their uses, in the order of the codebook; empty without annotations.
    String legend() {
        var uses = new HashMap<String, Integer>();
        annotations.forEach(it -> uses.merge(it.tag(), 1, Integer::sum));
        var html = new StringBuilder();
        for (var tag : version.codebook().tags()) {
            var count = uses.get(tag.id());
            if (count != null) {
                html.append("<li>").append(styles.badge(tag)).append(' ').append(sample(tag));
                html.append(" <span class=\"quiet\">").append(count).append("</span></li>\n");
            }
        }
        return html.isEmpty() ? "" : "<ul class=\"legend\">\n" + html + "</ul>\n";
    }

    private String sample(Tag tag) {
        return "<span class=\"mark line0 %s\">%s</span>".formatted(styles.className(tag), escape(tag.label()));
    }

    /// The rows of the annotations about words, and of those about the article.
    String rows() {
        return table("print.passages", annotations.stream().filter(it -> !isAboutArticle(it)).toList())
                + table("print.article-answers", annotations.stream().filter(AnnotationTable::isAboutArticle).toList());
    }

    private static boolean isAboutArticle(Annotation annotation) {
        return annotation.extent() instanceof Extent.WholeArticle;
    }

    private String table(String heading, List<Annotation> included) {
        if (included.isEmpty()) {
            return "";
        }
        var html = new StringBuilder("<h2>").append(escape(texts.get(heading))).append("</h2>\n<table>\n<thead><tr>");
        html.append("<th class=\"narrow\"></th>");
        Stream.of("print.tag", "print.words", "print.answers")
                .forEach(it -> html.append("<th>").append(escape(texts.get(it))).append("</th>"));
        html.append("</tr></thead>\n<tbody>\n");
        included.forEach(it -> html.append(row(it)));
        return html.append("</tbody>\n</table>\n").toString();
    }

    private String row(Annotation annotation) {
        var tag = version.tag(annotation);
        var number = number(annotation.id());
        var name = "class=\"number " + styles.className(tag) + "\"";
        var label = escape(styles.letter(tag)) + number;
        var named =
                order(annotation) > LAST_MARKED_ORDER
                        ? "<b " + name + ">" + label + "</b>"
                        : "<a " + name + " href=\"#" + anchor("place", number) + "\">" + label + "</a>";
        return "<tr id=\"%s\"><td class=\"narrow\">%s</td><td>%s</td><td dir=\"auto\">%s</td><td>%s</td></tr>\n"
                .formatted(
                        anchor("row", number),
                        named,
                        sample(tag),
                        escape(words(annotation, MOST_WORDS)),
                        answers(tag, annotation));
    }

    private String words(Annotation annotation, int most) {
        return switch (annotation.extent()) {
            case Extent.Passage passage -> shorten(passage.text(), most);
            case Extent.Implied() -> texts.get("workspace.implied");
            case Extent.WholeArticle() -> texts.get("search.whole-article");
            case Extent.OfSegment(var kind, var number) -> texts.get("search.unit." + CodingVersion.word(kind), number);
        };
    }

    private static String shorten(String words, int most) {
        if (words.length() <= most) {
            return words;
        }
        int end = Character.isHighSurrogate(words.charAt(most - 1)) ? most - 1 : most;
        return words.substring(0, end) + Extent.JOINT.stripTrailing();
    }

    private String answers(Tag tag, Annotation annotation) {
        var format = new AnswerFormatter(texts);
        var lines = new ArrayList<String>();
        for (var variable : tag.variables()) {
            annotation
                    .value(variable.id())
                    .map(it -> format.format(variable, it, id -> actors.getOrDefault(id, id.value())))
                    .ifPresent(it -> lines.add(line(variable.label(), escape(it))));
        }
        for (var role : annotation.links().entrySet()) {
            var label = tag.role(role.getKey()).map(TagRole::label).orElse(role.getKey());
            role.getValue().forEach(it -> lines.add(line(label, link(it))));
        }
        if (!annotation.memo().isEmpty()) {
            lines.add(line(texts.get("workspace.memo"), escape(annotation.memo())));
        }
        if (annotation.unsure()) {
            lines.add("<p class=\"warning\">" + escape(texts.get("print.unsure")) + "</p>");
        }
        return String.join("", lines);
    }

    /// @param content HTML
    private static String line(String label, String content) {
        return "<p><span class=\"quiet\">" + escape(label) + ":</span> <bdi>" + content + "</bdi></p>";
    }

    private String link(AnnotationId id) {
        var linked = byId.get(id);
        if (linked == null) {
            return escape(id.value());
        }
        var tag = version.tag(linked);
        return "<a class=\"number %s\" href=\"#%s\">%s%s</a> <bdi>%s</bdi>"
                .formatted(
                        styles.className(tag),
                        anchor("row", number(id)),
                        escape(styles.letter(tag)),
                        number(id),
                        escape(words(linked, MOST_LINKED_WORDS)));
    }
}
