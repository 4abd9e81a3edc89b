package org.framewright.adjudication;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.Condition;
import org.framewright.codebook.Condition.AnswerPlace;
import org.framewright.model.Extent;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What has to be answered for a question of a form to be asked at all.
record Prerequisites(Codebook codebook, List<AdjudicationCase> cases) {

    private record Place(String tag, String variable, Extent at) {}

    /// The cases that are open of what a question hangs on, and of what that hangs on.
    List<AdjudicationCase> findOpen(AdjudicationCase about) {
        var item = about.item();
        var found = new LinkedHashSet<Place>();
        if (item.isQuestion()) {
            collect(new Place(item.tag(), item.variable(), item.place()), found);
        }
        return cases.stream().filter(it -> it.isOpen() && found.contains(place(it))).toList();
    }

    private static Place place(AdjudicationCase it) {
        return new Place(it.item().tag(), it.item().variable(), it.item().place());
    }

    private void collect(Place of, Set<Place> found) {
        var tag = codebook.tag(of.tag());
        Stream.concat(
                        tag.flatMap(it -> Optional.ofNullable(it.when())).stream(),
                        tag
                                .flatMap(it -> it.variable(of.variable()))
                                .flatMap(it -> Optional.ofNullable(it.when()))
                                .stream())
                .flatMap(it -> places(it, of))
                .filter(found::add)
                .toList()
                .forEach(it -> collect(it, found));
    }

    private static Stream<Place> places(Condition condition, Place of) {
        return switch (condition) {
            case Condition.OneOf(var where, var variable, _) -> place(where, variable, of).stream();
            case Condition.InRange(var where, var variable, _, _) -> place(where, variable, of).stream();
            case Condition.All(var conditions) -> conditions.stream().flatMap(it -> places(it, of));
            case Condition.Any(var conditions) -> conditions.stream().flatMap(it -> places(it, of));
            case Condition.Not(var negated) -> places(negated, of);
        };
    }

    private static Optional<Place> place(AnswerPlace where, String variable, Place of) {
        return switch (where) {
            case AnswerPlace.SameAnnotation() -> Optional.of(new Place(of.tag(), variable, of.at()));
            case AnswerPlace.ArticleAnnotation(var tag) ->
                    Optional.of(new Place(tag, variable, new Extent.WholeArticle()));
            case AnswerPlace.RoleFiller(_) -> Optional.empty();
        };
    }
}
