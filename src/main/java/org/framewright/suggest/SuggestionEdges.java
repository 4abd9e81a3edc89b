package org.framewright.suggest;

import org.framewright.model.article.Article;
import org.framewright.model.article.Fragment;
import org.framewright.suggest.english.EnglishVocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The edges of suggestions by the rules of a codebook.
///
/// @param that whether the “that” between cue and content belongs to the content
/// @param adverbs whether the adverbs before the words of saying belong to them
record SuggestionEdges(Article article, boolean that, boolean adverbs) {

    private static final Set<String> CONJUNCTIONS = Set.of("that", "dass", "daß");

    Suggestion apply(Suggestion suggestion) {
        var content = that ? extend(suggestion.content(), true) : suggestion.content();
        var cue = adverbs ? extend(suggestion.cue(), false) : suggestion.cue();
        return new Suggestion(
                suggestion.kind(),
                suggestion.form(),
                suggestion.pattern(),
                content,
                cue,
                suggestion.source(),
                suggestion.speaker());
    }

    /// Extends the first part to the left, over “that” or over adverbs.
    private List<Fragment> extend(List<Fragment> parts, boolean conjunction) {
        if (parts.isEmpty()) {
            return parts;
        }
        int start = parts.getFirst().start();
        for (int before = wordBefore(start); before >= 0; before = wordBefore(start)) {
            var word = article.text().substring(before, start).strip().toLowerCase(Locale.ROOT);
            if (conjunction ? !CONJUNCTIONS.contains(word) : !EnglishVocabulary.isAdverb(word)) {
                break;
            }
            start = before;
        }
        var extended = new ArrayList<>(parts);
        extended.set(0, article.fragment(start, parts.getFirst().end()));
        return List.copyOf(extended);
    }

    /// The start of the word before an index, if only one blank is between; else -1.
    private int wordBefore(int index) {
        int end = index - 1;
        if (end < 1 || article.text().charAt(end) != ' ') {
            return -1;
        }
        int start = end;
        while (start > 0 && Character.isLetter(article.text().charAt(start - 1))) {
            start--;
        }
        return start == end ? -1 : start;
    }
}
