package org.framewright.suggest;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.SuggestionRule;
import org.framewright.codebook.SuggestionRule.SuggestionSource;
import org.framewright.model.Article;

import java.util.List;
import java.util.Optional;

/// What is proposed to a coder: the suggestions for which the codebook says what becomes of them.
public final class CodingProposals {

    private CodingProposals() {}

    /// In text order; empty where the codebook says nothing of suggestions.
    public static List<CodingProposal> find(Article article, Codebook codebook) {
        if (codebook.suggestions().isEmpty()) {
            return List.of();
        }
        return SuggestionFinder.find(article).stream()
                .flatMap(it -> findRule(codebook, it.kind()).map(rule -> proposal(it, rule, codebook)).stream())
                .toList();
    }

    /// Of a tag whose passages are one stretch, what is said up to “she said”.
    private static CodingProposal proposal(Suggestion found, SuggestionRule rule, Codebook codebook) {
        boolean whole = codebook.requireTag(rule.tag()).passages().discontinuous();
        return new CodingProposal(whole ? found : found.withContent(found.content().subList(0, 1)), rule);
    }

    private static Optional<SuggestionRule> findRule(Codebook codebook, Suggestion.Kind kind) {
        var finder =
                switch (kind) {
                    case QUOTATION -> SuggestionSource.QUOTATION;
                    case INDIRECT_SPEECH -> SuggestionSource.INDIRECT_SPEECH;
                    case CREDIT -> SuggestionSource.CREDIT;
                };
        return codebook.suggestions().stream()
                .filter(it -> it.finds() == finder && codebook.tag(it.tag()).filter(tag -> !tag.retired()).isPresent())
                .findFirst();
    }
}
