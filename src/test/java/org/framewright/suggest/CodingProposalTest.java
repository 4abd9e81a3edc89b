package org.framewright.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.codebook.AttributionKind;
import org.framewright.codebook.Codebook;
import org.framewright.codebook.Codebooks;
import org.framewright.codebook.SuggestionRule;
import org.framewright.codebook.json.CodebookReader;
import org.framewright.model.article.Article;
import org.framewright.model.article.Fragment;
import org.framewright.support.Samples;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.function.UnaryOperator;

/// What a codebook's rules leave of the suggestions for an article, and where those begin.
class CodingProposalTest {

    private static final Article ARTICLE =
            Samples.article(
                    "strike",
                    "Holt quietly said that the port is shut. The union wants a fund for its crews. The port rejected the offer.");

    @Test
    void aKindThatTheCodebookLeavesOutIsNotProposed() {
        assertThat(contents(it -> it.withEdges(false, false).withKind(AttributionKind.ATTITUDE, false)))
                .containsExactly("the port is shut", "the offer");
        assertThat(contents(it -> it.withEdges(false, false).withKind(AttributionKind.ACT, false)))
                .containsExactly("the port is shut", "a fund for its crews");
    }

    @Test
    void aRuleThatNamesNoKindsSuggestsSpeechAlone() {
        assertThat(contents(it -> new SuggestionRule(it.finds(), it.tag()))).containsExactly("the port is shut");
    }

    @Test
    void thatAndAdverbsBelongToASuggestionOnlyWhereTheCodebookSaysSo() {
        assertThat(first(it -> it.withEdges(false, false))).containsExactly("the port is shut", "said");
        assertThat(first(it -> it.withEdges(true, false))).containsExactly("that the port is shut", "said");
        assertThat(first(it -> it.withEdges(false, true))).containsExactly("the port is shut", "quietly said");
    }

    /// Seen to fail: the suggestion could not be taken.
    @Test
    void aCueInTwoPartsIsProposedAsTheTagAllowsIt() {
        var article = Samples.article("paper", "“It could fail”, the paper quoted Ilse Marchetti as saying on Monday.");

        assertThat(CodingProposal.find(article, codebook(it -> it)))
                .first()
                .satisfies(it ->
                        assertThat(it.findFragments(it.rule().cue(), article.text()))
                                .extracting(Fragment::text)
                                .containsExactly("quoted"));
    }

    private static List<String> contents(UnaryOperator<SuggestionRule> change) {
        return CodingProposal.find(ARTICLE, codebook(change)).stream().map(it -> it.content().text()).toList();
    }

    private static List<String> first(UnaryOperator<SuggestionRule> change) {
        var proposal = CodingProposal.find(ARTICLE, codebook(change)).getFirst();
        return List.of(
                proposal.content().text(),
                proposal.findFragments(proposal.rule().cue(), ARTICLE.text()).getFirst().text());
    }

    private static Codebook codebook(UnaryOperator<SuggestionRule> change) {
        var codebook = new CodebookReader().read(Codebooks.shipped("attribution"));
        return codebook.withSuggestions(codebook.suggestions().stream().map(change).toList());
    }
}
