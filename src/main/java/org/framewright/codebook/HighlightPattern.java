package org.framewright.codebook;

import java.util.regex.Pattern;

/// A regular expression whose matches are marked in an article for its reader. A match is never a coding.
///
/// @param pattern in Java's syntax
public record HighlightPattern(String id, String label, String pattern, boolean ignoreCase) {

    /// The compiled expression.
    ///
    /// @throws java.util.regex.PatternSyntaxException where the pattern is no expression; a codebook that was read has no
    ///     such aid
    public Pattern compile() {
        int letters = ignoreCase ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0;
        return Pattern.compile(pattern, letters | Pattern.MULTILINE);
    }
}
