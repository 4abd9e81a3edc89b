package org.framewright.safekeeping;

import org.framewright.model.Problem;
import org.framewright.model.article.Article;
import org.framewright.model.article.Segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The rules for the parts and segments of an article's text: ranges, numbers and order. A pure function.
public final class TextCheck {

    private TextCheck() {}

    /// The problems of an article; empty where it has none.
    public static List<Problem> problems(Article article) {
        var problems = new ArrayList<Problem>();
        for (var part : article.parts()) {
            if (!article.isRange(part.start(), part.end())) {
                problems.add(
                        Problem.of(
                                CheckProblem.PART_OUTSIDE_TEXT,
                                article.name(),
                                word(part.kind()),
                                part.start(),
                                part.end()));
            }
        }
        for (var segment : article.segments()) {
            if (!article.isRange(segment.start(), segment.end())) {
                problems.add(
                        Problem.of(
                                CheckProblem.SEGMENT_OUTSIDE_TEXT,
                                article.name(),
                                word(segment.kind()),
                                segment.number(),
                                segment.start(),
                                segment.end()));
            }
        }
        for (var kind : Segment.Kind.values()) {
            if (!isNumbered(article.segments(kind).toList())) {
                problems.add(Problem.of(CheckProblem.SEGMENTS_MISNUMBERED, article.name(), word(kind)));
            }
        }
        return problems;
    }

    /// Whether segments are numbered from 1 on, in text order, without overlap.
    private static boolean isNumbered(List<Segment> segments) {
        int end = 0;
        for (int i = 0; i < segments.size(); i++) {
            var segment = segments.get(i);
            if (segment.number() != i + 1 || segment.start() < end) {
                return false;
            }
            end = segment.end();
        }
        return true;
    }

    private static String word(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
