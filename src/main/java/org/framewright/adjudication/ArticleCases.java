package org.framewright.adjudication;

import org.framewright.codebook.Codebook;
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

    /// The version that all of it is read under.
    public Codebook codebook() {
        return sides.codebook();
    }

    public long open() {
        return cases.stream().filter(Case::isOpen).count();
    }

    /// What all say the same of, and was not taken over yet.
    public List<Case> undisputed() {
        return cases.stream().filter(it -> it.isOpen() && !it.isDisputed() && !it.matter().stands().isEmpty()).toList();
    }
}
