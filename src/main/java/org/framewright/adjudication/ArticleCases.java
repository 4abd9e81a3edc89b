package org.framewright.adjudication;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodingQuestions;
import org.framewright.codebook.Condition;
import org.framewright.codebook.Condition.AnswerPlace;
import org.framewright.coding.CodingKey;
import org.framewright.coding.CodingSnapshot;
import org.framewright.model.Article;
import org.framewright.model.Extent;
import org.framewright.reliability.codings.ArticleSides;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The cases of one article, and the reference coding that comes of them.
///
/// @param sides what coders say
/// @param snapshot the reference coding as it is
public record ArticleCases(CodingKey key, ArticleSides sides, List<AdjudicationCase> cases, CodingSnapshot snapshot) {

    public ArticleCases {
        cases = List.copyOf(cases);
    }

    public Article article() {
        return sides.article();
    }

    /// The article's headline, or else its name.
    public String title() {
        return article().title().isEmpty() ? article().name() : article().title();
    }

    /// The version that all of it is read under.
    public Codebook codebook() {
        return sides.codebook();
    }

    public long open() {
        return cases.stream().filter(AdjudicationCase::isOpen).count();
    }

    /// What all say the same of, and was not taken over yet.
    public List<AdjudicationCase> undisputed() {
        return cases.stream().filter(ArticleCases::isUndisputed).toList();
    }

    private static boolean isUndisputed(AdjudicationCase it) {
        return it.isOpen() && !it.isDisputed() && !it.item().statements().isEmpty();
    }

    /// What all say the same of, was not taken over yet, and has to be for a question to be asked.
    List<AdjudicationCase> undisputedPrerequisites(AdjudicationCase about) {
        return new Prerequisites(codebook(), cases)
                .findOpen(about).stream().filter(ArticleCases::isUndisputed).toList();
    }

    /// What has to be decided yet for a question to be asked.
    public List<AdjudicationCase> openPrerequisites(AdjudicationCase about) {
        return new Prerequisites(codebook(), cases).findOpen(about);
    }

    /// Whether an answer was decided that counts for nothing, as the reference does not ask the question, or not yet.
    public boolean isNotAsked(AdjudicationCase it) {
        var item = it.item();
        var questions = new CodingQuestions(codebook(), snapshot.annotations());
        return it.state() == AdjudicationCase.State.DECIDED
                && item.isQuestion()
                && codebook()
                        .tag(item.tag())
                        .filter(tag ->
                                snapshot.find(tag.id(), item.place()).stream()
                                        .anyMatch(one ->
                                                tag.variable(item.variable())
                                                        .filter(asked -> one.value(asked.id()).isPresent())
                                                        .filter(asked -> !questions.isAsked(tag, asked, one))
                                                        .isPresent()))
                        .isPresent();
    }

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
}
