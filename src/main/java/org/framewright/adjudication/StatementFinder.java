package org.framewright.adjudication;

import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Value;
import org.framewright.reliability.codings.ArticleSides;
import org.framewright.reliability.codings.CoderSubmission;
import org.framewright.reliability.differences.ComparedItem;
import org.framewright.reliability.differences.ComparedItem.CoderStatement;
import org.framewright.reliability.units.AnnotationStatement;
import org.framewright.reliability.units.AnswerScales;
import org.framewright.reliability.units.RatingCell;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Finds the coder's statement that equals an adjudicator's answer whole, in words and answers: such an answer is the coder's, and
/// not the adjudicator's own.
record StatementFinder(ArticleSides sides, ComparedItem item) {

    /// The statement with an answer to a form's question.
    Optional<CoderStatement> find(Value answer) {
        return item.statements().stream()
                .filter(it -> it.value().filter(value -> key(value).equals(key(answer))).isPresent())
                .findFirst();
    }

    private static String key(Value value) {
        return AnswerScales.key(new RatingCell.RatedCell(value));
    }

    /// The statement that equals another coder's statement after a revision, or the revised statement itself, where the revision
    /// changes nothing.
    Optional<CoderStatement> find(CoderStatement revised, UnaryOperator<Annotation> revision) {
        var all = sides.annotations(revised.coder());
        revised.annotations().forEach(it -> all.put(it.id(), revision.apply(it)));
        var content = content(all.values(), ids(revised));
        return Stream.concat(Stream.of(revised), item.statements().stream())
                .filter(it -> content(it).equals(content))
                .findFirst();
    }

    /// The statement that equals annotations of the reference coding.
    ///
    /// @param all annotations of the reference coding
    Optional<CoderStatement> find(Collection<Annotation> all, List<AnnotationId> decided) {
        var content = content(all, decided);
        return item.statements().stream()
                .filter(CoderStatement::hasStatement)
                .filter(it -> content(it).equals(content))
                .findFirst();
    }

    private String content(CoderStatement statement) {
        return content(sides.annotations(statement.coder()).values(), ids(statement));
    }

    /// The content of the annotations with the item's tag among `ids`; the others fill their roles.
    private String content(Collection<Annotation> all, List<AnnotationId> ids) {
        var submission = new CoderSubmission(sides.codebook(), List.copyOf(all), Set.of());
        var roots = all.stream().filter(it -> it.tag().equals(item.tag()) && ids.contains(it.id())).toList();
        return new AnnotationStatement(submission).format(roots, true);
    }

    private static List<AnnotationId> ids(CoderStatement statement) {
        return statement.annotations().stream().map(Annotation::id).toList();
    }
}
