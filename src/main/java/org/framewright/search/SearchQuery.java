package org.framewright.search;

/// A query to search the texts.
///
/// @param words as typed
/// @param ignoreCase whether capital and small letters count as the same
public record SearchQuery(String words, QueryForm form, boolean ignoreCase) {

    /// The form of the words. Except in expressions, straight and curly quotation marks and apostrophes count as the same,
    /// so do all hyphens, and a space stands for any white space.
    public enum QueryForm {
        /// These characters, also inside words.
        CHARACTERS,
        /// Whole words, in any order and anywhere in the article; `*` stands for any letters.
        WORDS,
        /// Whole words, one after the other; `*` stands for any letters.
        PHRASE,
        /// A regular expression in Java's syntax; `^` and `$` are the ends of a line.
        EXPRESSION
    }
}
