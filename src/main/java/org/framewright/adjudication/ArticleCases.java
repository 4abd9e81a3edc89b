package org.framewright.adjudication;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.Questions;
import org.framewright.coding.CodingView;
import org.framewright.coding.Desk;
import org.framewright.model.Article;
import org.framewright.reliability.ArticleSides;

import java.util.List;

/// The cases of one article, and the reference coding that comes of them.
///
/// @param sides what coders say
/// @param view the reference coding as it is
public record ArticleCases(Desk desk, ArticleSides sides, List<Case> cases, CodingView view) {

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
        return cases.stream().filter(Case::isOpen).count();
    }

    /// What all say the same of, and was not taken over yet.
    public List<Case> undisputed() {
        return cases.stream().filter(ArticleCases::isUndisputed).toList();
    }

    private static boolean isUndisputed(Case it) {
        return it.isOpen() && !it.isDisputed() && !it.matter().stands().isEmpty();
    }

    /// What all say the same of, was not taken over yet, and has to be for a question to be asked.
    List<Case> undisputedGates(Case about) {
        return new Gates(codebook(), cases).open(about).stream().filter(ArticleCases::isUndisputed).toList();
    }

    /// What has to be decided yet for a question to be asked.
    public List<Case> openGates(Case about) {
        return new Gates(codebook(), cases).open(about);
    }

    /// Whether an answer was decided that counts for nothing, as the reference does not ask the question, or not yet.
    public boolean isUnasked(Case it) {
        var matter = it.matter();
        var questions = new Questions(codebook(), view.annotations());
        return it.state() == Case.State.DECIDED
                && matter.isQuestion()
                && codebook()
                        .tag(matter.tag())
                        .filter(tag ->
                                view.at(tag.id(), matter.place()).stream()
                                        .anyMatch(one ->
                                                tag.variable(matter.variable())
                                                        .filter(asked -> one.value(asked.id()).isPresent())
                                                        .filter(asked -> !questions.isAsked(tag, asked, one))
                                                        .isPresent()))
                        .isPresent();
    }
}
