package org.framewright.search;

/// What is looked for.
///
/// @param words as they were typed
/// @param ignoreCase whether capital and small letters are the same
public record SearchQuery(String words, QueryForm form, boolean ignoreCase) {

    /// How the words are meant. But for expressions, straight and curly quotation marks and apostrophes are the same, all
    /// hyphens are, and a space stands for any white space.
    public enum QueryForm {
        /// These characters, also inside words.
        CHARACTERS,
        /// Whole words, in any order and anywhere in the article; `*` stands for any letters.
        WORDS,
        /// Whole words, one after the other; `*` stands for any letters.
        PHRASE,
        /// A regular expression as Java has it; `^` and `$` are the ends of a line.
        EXPRESSION
    }
}
