package org.framewright.adjudication;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodingQuestions;
import org.framewright.codebook.Condition;
import org.framewright.codebook.Condition.AnswerPlace;
import org.framewright.coding.state.CodingKey;
import org.framewright.coding.state.CodingSnapshot;
import org.framewright.model.article.Article;
import org.framewright.model.coding.Extent;
import org.framewright.reliability.codings.ArticleSides;
import org.framewright.reliability.differences.CaseCounts;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The cases of one article, and the reference coding that results from them.
///
/// @param sides the coders' codings
/// @param snapshot the current reference coding
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

    /// The codebook version under which all codings are read.
    public Codebook codebook() {
        return sides.codebook();
    }

    public CaseCounts counts() {
        return CaseCounter.count(cases);
    }

    /// Whether it is decided that the article does not belong to the study.
    public boolean isNotRelevant() {
        return cases.stream().anyMatch(AdjudicationCase::isDecidedNotRelevant);
    }

    /// The cases on which all coders agree and which were not taken over yet.
    public List<AdjudicationCase> undisputed() {
        return cases.stream().filter(ArticleCases::isUndisputed).toList();
    }

    private static boolean isUndisputed(AdjudicationCase it) {
        return it.isOpen() && it.isUnanimous();
    }

    /// The cases on which all coders agree, which were not taken over yet, and which must be taken over before a question is
    /// asked.
    List<AdjudicationCase> undisputedPrerequisites(AdjudicationCase about) {
        return new Prerequisites(codebook(), cases)
                .findOpen(about).stream().filter(ArticleCases::isUndisputed).toList();
    }

    /// The cases that must still be decided before a question is asked.
    public List<AdjudicationCase> openPrerequisites(AdjudicationCase about) {
        return new Prerequisites(codebook(), cases).findOpen(about);
    }

    /// Whether the decided answer has no effect, because the reference does not ask the question, or not yet.
    public boolean hasNoEffect(AdjudicationCase it) {
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

    /// The cases that must be answered before a question of a form is asked at all.
    record Prerequisites(Codebook codebook, List<AdjudicationCase> cases) {

        private record AskedPlace(String tag, String variable, Extent at) {}

        /// The open cases among the questions that a question depends on, directly or indirectly.
        List<AdjudicationCase> findOpen(AdjudicationCase about) {
            var item = about.item();
            var found = new LinkedHashSet<AskedPlace>();
            if (item.isQuestion()) {
                collect(new AskedPlace(item.tag(), item.variable(), item.place()), found);
            }
            return cases.stream().filter(it -> it.isOpen() && found.contains(place(it))).toList();
        }

        private static AskedPlace place(AdjudicationCase it) {
            return new AskedPlace(it.item().tag(), it.item().variable(), it.item().place());
        }

        private void collect(AskedPlace of, Set<AskedPlace> found) {
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

        private static Stream<AskedPlace> places(Condition condition, AskedPlace of) {
            return switch (condition) {
                case Condition.OneOf(var where, var variable, _) -> place(where, variable, of).stream();
                case Condition.InRange(var where, var variable, _, _) -> place(where, variable, of).stream();
                case Condition.All(var conditions) -> conditions.stream().flatMap(it -> places(it, of));
                case Condition.Any(var conditions) -> conditions.stream().flatMap(it -> places(it, of));
                case Condition.Not(var negated) -> places(negated, of);
            };
        }

        private static Optional<AskedPlace> place(AnswerPlace where, String variable, AskedPlace of) {
            return switch (where) {
                case AnswerPlace.SameAnnotation() -> Optional.of(new AskedPlace(of.tag(), variable, of.at()));
                case AnswerPlace.ArticleAnnotation(var tag) ->
                        Optional.of(new AskedPlace(tag, variable, new Extent.WholeArticle()));
                case AnswerPlace.RoleFiller(_) -> Optional.empty();
            };
        }
    }
}
