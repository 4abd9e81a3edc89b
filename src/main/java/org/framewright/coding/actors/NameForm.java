package org.framewright.coding.actors;

import org.framewright.coding.actors.ActorProposal.MatchReason;
import org.framewright.model.ActorNameKey;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A name as it is compared with others: its words in lower case, without diacritics, punctuation and titles.
///
/// @param words in the order in which they are spoken; never empty
record NameForm(List<String> words) {

    /// Left out where a name is made of first letters.
    private static final Set<String> SMALL =
            Set.of("of", "the", "and", "for", "de", "des", "du", "der", "die", "und", "et");

    /// A name as it is compared; empty where it has no letter or digit.
    static Optional<NameForm> parse(String name) {
        var words = ActorNameKey.words(name);
        return words.isEmpty() ? Optional.empty() : Optional.of(new NameForm(words));
    }

    String last() {
        return words.getLast();
    }

    /// The first letters of the words, small ones left out; empty where there is but one.
    String initials() {
        var large = words.stream().filter(word -> !SMALL.contains(word)).toList();
        var letters = new StringBuilder();
        large.forEach(word -> letters.appendCodePoint(word.codePointAt(0)));
        return large.size() < 2 ? "" : letters.toString();
    }

    /// Why two names may be the same one's.
    Optional<MatchReason> compare(NameForm other) {
        if (words.equals(other.words)) {
            return Optional.of(MatchReason.SAME_NAME);
        }
        boolean fits = last().equals(other.last()) && (fitsIn(other) || other.fitsIn(this));
        if (fits || begins(other) || other.begins(this)) {
            return Optional.of(MatchReason.SHORTER_NAME);
        }
        return isInitialsOf(other) || other.isInitialsOf(this) ? Optional.of(MatchReason.INITIALS) : Optional.empty();
    }

    private boolean begins(NameForm longer) {
        return words.size() < longer.words.size() && longer.words.subList(0, words.size()).equals(words);
    }

    /// Whether the words before the last are, in their order, words of the other or their first letters.
    private boolean fitsIn(NameForm longer) {
        int at = 0;
        for (var word : words.subList(0, words.size() - 1)) {
            while (at < longer.words.size() - 1 && !isLike(word, longer.words.get(at))) {
                at++;
            }
            if (at == longer.words.size() - 1) {
                return false;
            }
            at++;
        }
        return true;
    }

    private static boolean isLike(String one, String two) {
        return one.equals(two)
                || (one.length() == 1 && two.startsWith(one))
                || (two.length() == 1 && one.startsWith(two));
    }

    private boolean isInitialsOf(NameForm other) {
        return words.size() == 1 && words.getFirst().equals(other.initials());
    }
}
