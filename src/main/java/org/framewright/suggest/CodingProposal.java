package org.framewright.suggest;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.SuggestionRule;
import org.framewright.codebook.SuggestionRule.SuggestionSource;
import org.framewright.codebook.Tag;
import org.framewright.model.article.Article;
import org.framewright.model.article.Fragment;
import org.framewright.model.coding.Extent;
import org.framewright.suggest.Suggestion.Speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A suggestion with the codebook's rule for it.
public record CodingProposal(Suggestion suggestion, SuggestionRule rule) {

    /// The passage that is coded with the rule's tag.
    public Extent.Passage content() {
        return new Extent.Passage(suggestion.content());
    }

    /// The likely speaker; empty unless the rule's variable for the speaker belongs to an annotation that the proposal
    /// creates.
    public Optional<Speaker> speaker(Codebook codebook) {
        var asked = rule.speaker();
        var speaker = suggestion.speaker();
        if (asked == null || speaker == null) {
            return Optional.empty();
        }
        boolean coded =
                asked.tag().equals(rule.tag())
                        || Stream.of(rule.cue(), rule.source())
                                .anyMatch(role ->
                                        codebook.findFiller(rule.tag(), role)
                                                .flatMap(codebook::tag)
                                                .filter(it -> !it.retired() && it.id().equals(asked.tag()))
                                                .filter(it -> hasWords(role) || isImplied(role, it))
                                                .isPresent());
        return coded ? Optional.of(speaker) : Optional.empty();
    }

    private boolean hasWords(String role) {
        return (role.equals(rule.cue()) && !suggestion.cue().isEmpty())
                || (role.equals(rule.source()) && !suggestion.source().isEmpty());
    }

    private boolean isImplied(String role, Tag tag) {
        return role.equals(rule.source()) && tag.allowsImplied();
    }

    /// The words that fill a role. If the words of saying and the words for the speaker fill the same role, the result is
    /// the whole range from the first of them to the last.
    ///
    /// @return empty where the text has no words for the role, or the rule does not use the role
    public List<Fragment> findFragments(String role, String text) {
        var words = new ArrayList<Fragment>();
        if (role.equals(rule.cue())) {
            words.addAll(suggestion.cue());
        }
        if (role.equals(rule.source())) {
            words.addAll(suggestion.source());
        }
        if (words.isEmpty() || !rule.cue().equals(rule.source())) {
            return List.copyOf(words);
        }
        int start = words.stream().mapToInt(Fragment::start).min().orElseThrow();
        int end = words.stream().mapToInt(Fragment::end).max().orElseThrow();
        return List.of(new Fragment(start, end, text.substring(start, end)));
    }

    /// The proposals for an article, in text order; empty where the codebook has no rules for suggestions.
    public static List<CodingProposal> find(Article article, Codebook codebook) {
        if (codebook.suggestions().isEmpty()) {
            return List.of();
        }
        return SuggestionFinder.find(article).stream()
                .flatMap(it -> findRule(codebook, it).map(rule -> proposal(article, it, rule, codebook)).stream())
                .toList();
    }

    /// The proposal for a suggestion and its rule. For a tag whose passages have one fragment, it has the speech up to “she
    /// said”, and “quoted” of “quoted her as saying”.
    private static CodingProposal proposal(Article article, Suggestion found, SuggestionRule rule, Codebook codebook) {
        var edged = new SuggestionEdges(article, rule.that(), rule.adverbs()).apply(found);
        var content = fit(edged.content(), codebook.tag(rule.tag()));
        var cue = fit(edged.cue(), codebook.findFiller(rule.tag(), rule.cue()).flatMap(codebook::tag));
        return new CodingProposal(edged.withContent(content).withCue(cue), rule);
    }

    private static List<Fragment> fit(List<Fragment> words, Optional<Tag> tag) {
        boolean whole = tag.map(it -> it.passages().discontinuous()).orElse(true);
        return whole ? words : words.stream().limit(1).toList();
    }

    private static Optional<SuggestionRule> findRule(Codebook codebook, Suggestion found) {
        var finder =
                switch (found.kind()) {
                    case QUOTATION -> SuggestionSource.QUOTATION;
                    case INDIRECT_SPEECH -> SuggestionSource.INDIRECT_SPEECH;
                    case CREDIT -> SuggestionSource.CREDIT;
                };
        return codebook.suggestions().stream()
                .filter(it -> finder == SuggestionSource.CREDIT || it.kinds().contains(found.pattern().kind()))
                .filter(it -> it.finds() == finder && codebook.tag(it.tag()).filter(tag -> !tag.retired()).isPresent())
                .findFirst();
    }
}
