package org.framewright.reliability.query;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.Tag;
import org.framewright.codebook.Variable;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.Extent;
import org.framewright.reliability.codings.AnnotationPlaces;
import org.framewright.reliability.codings.CoderSubmission;
import org.framewright.reliability.codings.ComparedArticle;
import org.framewright.reliability.matching.AnnotationPairing;
import org.framewright.reliability.units.AnswerScales;
import org.framewright.reliability.units.RatingCell;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A tag with its compared variables.
///
/// @param variables the compared variables, in codebook order
public record TagQuery(Tag tag, List<Variable> variables) {

    /// The queried tags.
    public record QueriedTags(List<TagQuery> tags) {

        public Optional<TagQuery> tag(String id) {
            return tags.stream().filter(it -> it.tag().id().equals(id)).findFirst();
        }

        /// Whether a tag, or a tag that fills its roles, has a variable.
        boolean hasQuestionsOf(TagQuery tagQuery) {
            return !tagQuery.variables().isEmpty()
                    || tagQuery.tag().roles().stream()
                            .flatMap(role -> role.accepts().stream())
                            .flatMap(id -> tag(id).stream())
                            .anyMatch(it -> !it.variables().isEmpty());
        }
    }

    /// The tag with one of its variables.
    ///
    /// @param variable null for all
    TagQuery withVariable(@Nullable String variable) {
        return variable == null
                ? this
                : new TagQuery(tag, variables.stream().filter(it -> it.id().equals(variable)).toList());
    }

    /// Whether two coders' annotations of the tag can be matched.
    public boolean isPaired() {
        return tag.unit() == Tag.Unit.PASSAGE
                || tag.occurs() == Tag.Occurs.ONCE
                || !tag.records().alignedBy().isEmpty();
    }

    /// Whether the tag is a form of the article, or of a part of the article: each of its questions has one answer there.
    public boolean isAnsweredOnce() {
        return tag.unit() != Tag.Unit.PASSAGE && tag.occurs() == Tag.Occurs.ONCE;
    }

    /// The compared units: among paragraphs and sentences, the units for which a coder has begun the form.
    public Stream<Extent> units(ComparedArticle article) {
        return tag.unit().extents(article.article()).stream()
                .filter(unit ->
                        tag.isAlwaysAsked()
                                || article.submissions().stream()
                                        .flatMap(Optional::stream)
                                        .anyMatch(it -> it.findByUnit(tag.id(), unit).isPresent()));
    }

    /// The pairs of two coders' annotations.
    public AnnotationPairing pair(
            CoderSubmission first, CoderSubmission second, AnnotationPlaces places, double overlap) {
        var ofFirst = first.findByTag(tag.id());
        var ofSecond = second.findByTag(tag.id());
        return tag.unit() == Tag.Unit.PASSAGE
                ? AnnotationPairing.byPlace(ofFirst, ofSecond, places, overlap)
                : AnnotationPairing.byKey(ofFirst, it -> key(first, it), ofSecond, it -> key(second, it));
    }

    /// The common key of two coders' matching annotations: the unit, and where a unit may have many annotations, the answer that
    /// tells these apart; empty without such an answer.
    private Optional<Object> key(CoderSubmission coded, Annotation annotation) {
        if (tag.occurs() == Tag.Occurs.ONCE) {
            return Optional.of(annotation.extent());
        }
        return coded.cell(tag.id(), tag.records().alignedBy(), annotation) instanceof RatingCell.RatedCell given
                ? Optional.of(List.of(annotation.extent(), AnswerScales.key(given)))
                : Optional.empty();
    }

    /// All tags and variables of a codebook.
    public static QueriedTags of(Codebook codebook) {
        return new QueriedTags(codebook.tags().stream().map(tag -> new TagQuery(tag, tag.variables())).toList());
    }
}
