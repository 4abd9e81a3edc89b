package org.framewright.reliability.codings;

import org.framewright.codebook.Codebook;
import org.framewright.model.article.Article;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.study.Coder;
import org.framewright.reliability.differences.ComparedItem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// All coders' codings of one article, side by side.
///
/// @param codebook the newest version, under which all codings are read
/// @param sides one side for each coder who has submitted the article as relevant for the study, in the coders' order
/// @param items the items with statements: the article's relevance where it is disputed, questions in the order of the codebook, then annotations in text order
public record ArticleSides(Article article, Codebook codebook, List<CoderSide> sides, List<ComparedItem> items) {

    /// One coder's annotations.
    public record CoderSide(Coder coder, List<Annotation> annotations) {

        public CoderSide {
            annotations = List.copyOf(annotations);
        }
    }

    public ArticleSides {
        sides = List.copyOf(sides);
        items = List.copyOf(items);
    }

    /// A coder's annotations by id; none where the coder does not find the article relevant.
    public SequencedMap<AnnotationId, Annotation> annotations(Coder coder) {
        var all = new LinkedHashMap<AnnotationId, Annotation>();
        sides.stream()
                .filter(it -> it.coder().id().equals(coder.id()))
                .flatMap(it -> it.annotations().stream())
                .forEach(it -> all.put(it.id(), it));
        return all;
    }

    /// The coders with a statement, in their order; among them those who find the article not relevant.
    public List<Coder> coders() {
        return items.stream()
                .filter(ComparedItem::isRelevance)
                .findFirst()
                .map(it -> it.statements().stream().map(ComparedItem.CoderStatement::coder).toList())
                .orElseGet(() -> sides.stream().map(CoderSide::coder).toList());
    }
}
