package org.framewright.codebook;

import java.util.regex.Pattern;

/// A regular expression whose finds are marked in an article for its reader; never a coding.
///
/// @param pattern as Java has it
public record ReadingAid(String id, String label, String pattern, boolean ignoreCase) {

    /// The expression, ready to find.
    ///
    /// @throws java.util.regex.PatternSyntaxException where it is none; a codebook that was read has no such aid
    public Pattern compile() {
        int letters = ignoreCase ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0;
        return Pattern.compile(pattern, letters | Pattern.MULTILINE);
    }
}
