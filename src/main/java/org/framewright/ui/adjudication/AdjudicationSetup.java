package org.framewright.ui.adjudication;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookAddress;
import org.framewright.coding.state.CoderRound;
import org.framewright.model.article.ArticleId;
import org.framewright.reliability.differences.ComparedItem;
import org.framewright.reliability.figures.FigureSections;

import java.util.ArrayList;
import java.util.List;

/// The adjudicator with the round, and the listed cases; survives a visit to another screen.
///
/// @param openOnly whether only open cases are listed
/// @param anonymous whether coders are letters
public record AdjudicationSetup(CoderRound coderRound, CaseScope scope, boolean openOnly, boolean anonymous) {

    AdjudicationSetup withCoderRound(CoderRound coderRound) {
        return new AdjudicationSetup(coderRound, scope, openOnly, anonymous);
    }

    AdjudicationSetup withScope(CaseScope scope) {
        return new AdjudicationSetup(coderRound, scope, openOnly, anonymous);
    }

    AdjudicationSetup withOpenOnly(boolean only) {
        return new AdjudicationSetup(coderRound, scope, only, anonymous);
    }

    AdjudicationSetup withAnonymous(boolean lettersOnly) {
        return new AdjudicationSetup(coderRound, scope, openOnly, lettersOnly);
    }

    /// The cases that are listed.
    sealed interface CaseScope {

        record Everything() implements CaseScope {}

        /// The cases of the article that is shown.
        record OneArticle() implements CaseScope {}

        /// The cases about a tag's variable, in all articles.
        ///
        /// @param tag empty for the articles' relevance
        /// @param variable empty for the tag as such
        record OfVariable(String tag, String variable) implements CaseScope {

            CodebookAddress address() {
                return variable.isEmpty()
                        ? new CodebookAddress.TagAddress(tag)
                        : new CodebookAddress.VariableAddress(tag, variable);
            }
        }

        default boolean has(ArticleId article, ArticleId shown, ComparedItem item) {
            return switch (this) {
                case Everything() -> true;
                case OneArticle() -> article.equals(shown);
                case OfVariable(var tag, var variable) -> item.isAbout(tag, variable);
            };
        }

        static List<CaseScope> choices(Codebook codebook) {
            var relevance = new OfVariable("", FigureSections.RELEVANCE);
            var all = new ArrayList<CaseScope>(List.of(new Everything(), new OneArticle(), relevance));
            for (var tag : codebook.tags()) {
                if (!tag.isAlwaysAsked()) {
                    all.add(new OfVariable(tag.id(), ""));
                }
                tag.variables().stream()
                        .filter(it -> !it.retired())
                        .forEach(it -> all.add(new OfVariable(tag.id(), it.id())));
            }
            return all;
        }
    }
}
