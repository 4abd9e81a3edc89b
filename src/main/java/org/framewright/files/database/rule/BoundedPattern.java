package org.framewright.files.database.rule;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A regular expression of a rule file, which is matched against whole lines. It may have been written to take for ever: looks at
/// characters are counted.
public final class BoundedPattern {

    /// A longer line matches nothing.
    private static final int LONGEST_LINE = 2_000;

    private final Pattern pattern;

    /// @throws java.util.regex.PatternSyntaxException where it is none
    BoundedPattern(String regex) {
        this.pattern = Pattern.compile(regex);
    }

    /// The match of a whole line; empty where it does not match, or is too long.
    ///
    /// @param line without blanks at its ends
    public Optional<MatchResult> match(String line, PatternBudget budget) {
        if (line.length() > LONGEST_LINE) {
            return Optional.empty();
        }
        try {
            var matcher = pattern.matcher(new CountedText(line, budget));
            return matcher.matches() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
        } catch (StackOverflowError _) {
            throw new CostlyPatternException();
        }
    }

    public boolean matches(String line, PatternBudget budget) {
        return match(line, budget).isPresent();
    }

    /// Whether it fits signs alone: such a line stands between two articles, and below the last there may be none.
    public boolean isSigns() {
        return pattern.pattern().codePoints().noneMatch(Character::isLetter);
    }

    boolean hasGroup(String name) {
        return pattern.namedGroups().containsKey(name);
    }

    private record CountedText(CharSequence text, PatternBudget budget) implements CharSequence {

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            budget.spend();
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
