package org.framewright.adjudication;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodingQuestions;
import org.framewright.coding.CodingKey;
import org.framewright.coding.CodingSnapshot;
import org.framewright.model.Article;
import org.framewright.reliability.codings.ArticleSides;

import java.util.List;

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
}
