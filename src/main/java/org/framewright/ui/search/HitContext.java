package org.framewright.ui.search;

import org.framewright.model.article.Article;
import org.framewright.model.article.Segment;
import org.framewright.model.study.Coder;
import org.framewright.model.study.CoderId;
import org.framewright.project.Project;
import org.framewright.search.SearchHit;
import org.framewright.ui.workspace.coding.form.AnswerText;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The text around a hit, and what was coded there.
///
/// @param article with the whole text
/// @param paragraphs the hit's paragraph and those around it, in text order
/// @param coded the annotations that overlap the hit
/// @param coders the names of all coders
record HitContext(
        SearchHit hit, Article article, List<Segment> paragraphs, List<CodedRow> coded, Map<CoderId, String> coders) {

    /// The number of paragraphs shown before the hit's own.
    private static final int BEFORE = 1;

    private static final int PARAGRAPHS = 4;

    HitContext {
        paragraphs = List.copyOf(paragraphs);
        coded = List.copyOf(coded);
        coders = Map.copyOf(coders);
    }

    /// @param coder whose annotations are shown; all coders' for none
    static HitContext load(Project project, SearchHit hit, Optional<CoderId> coder, AnswerText words) {
        var article = project.corpus().article(hit.article().id());
        var all = new ArrayList<>(article.segments(Segment.Kind.HEADLINE).toList());
        all.addAll(article.segments(Segment.Kind.PARAGRAPH).toList());
        int own = (int) all.stream().takeWhile(it -> it.end() <= hit.start()).count();
        var actors = project.actors().actors();
        return new HitContext(
                hit,
                article,
                all.stream().skip(Math.max(0, own - BEFORE)).limit(PARAGRAPHS).toList(),
                project.search().findCodedAt(hit, coder).stream().map(it -> CodedRow.of(it, words, actors)).toList(),
                project.study().coders().stream().collect(Collectors.toMap(Coder::id, Coder::name)));
    }
}
